/** Pure rules: values in, verdict out. */
@NullMarked
package io.regua.intake.rules;

import org.jspecify.annotations.NullMarked;
