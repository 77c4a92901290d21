/** Pure rules: values in, verdict out. */
@NullMarked
package io.regua.ruler.rules;

import org.jspecify.annotations.NullMarked;
