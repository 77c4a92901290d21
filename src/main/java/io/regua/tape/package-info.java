/** A ruler drawn as a ruler: days along a line, steps on their days. Knows nothing of what the steps do. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.regua.tape;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
