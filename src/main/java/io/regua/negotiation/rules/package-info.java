/** Pure rules: values in, verdict out. */
@NullMarked
package io.regua.negotiation.rules;

import org.jspecify.annotations.NullMarked;
