/** Pure rules: values in, verdict out. */
@NullMarked
package io.regua.creditors.rules;

import org.jspecify.annotations.NullMarked;
