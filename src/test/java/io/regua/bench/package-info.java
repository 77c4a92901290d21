/** Measurements: {@code ./mvnw -Pbench verify}. They print and never judge. */
@NullMarked
package io.regua.bench;

import org.jspecify.annotations.NullMarked;
