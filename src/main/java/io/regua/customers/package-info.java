/** Who owes, and how to reach them. */
@ApplicationModule(allowedDependencies = {"sql", "money", "calendar", "journal", "files"})
@NullMarked
package io.regua.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
