/** The companies on whose behalf Régua collects. */
@ApplicationModule(allowedDependencies = {"sql", "money", "calendar", "journal", "files"})
@NullMarked
package io.regua.creditors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
