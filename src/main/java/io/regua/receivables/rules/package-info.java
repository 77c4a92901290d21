/** Pure rules: values in, verdict out. */
@NullMarked
package io.regua.receivables.rules;

import org.jspecify.annotations.NullMarked;
