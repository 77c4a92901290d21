/** Paper: HTML to PDF, QR codes and bar codes. Knows nothing of what is written on it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.regua.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
