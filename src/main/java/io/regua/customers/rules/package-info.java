/** Pure rules: values in, verdict out. */
@NullMarked
package io.regua.customers.rules;

import org.jspecify.annotations.NullMarked;
