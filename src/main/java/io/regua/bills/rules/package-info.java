/** Pure rules: values in, verdict out. */
@NullMarked
package io.regua.bills.rules;

import org.jspecify.annotations.NullMarked;
