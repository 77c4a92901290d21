/** Amounts in reais and percentages. Exact to the cent; only methods that name a rounding round. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.regua.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
