/** Who collects: users, their roles, and the creditors they see. */
@ApplicationModule(allowedDependencies = {"sql", "money", "calendar", "journal", "files"})
@NullMarked
package io.regua.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
