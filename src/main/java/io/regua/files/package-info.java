/** Files as they came in, kept by the hash of their content in PostgreSQL. */
@ApplicationModule(allowedDependencies = {"sql"})
@NullMarked
package io.regua.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
