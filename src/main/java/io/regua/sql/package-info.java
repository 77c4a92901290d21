/** Set-based statements kept as files that also run in psql. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.regua.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
