/** Pure rules: values in, verdict out. */
@NullMarked
package io.regua.calendar.rules;

import org.jspecify.annotations.NullMarked;
