/** What is owed, how it grows, what was paid, and what makes the ruler wait. */
@ApplicationModule(
        allowedDependencies = {"sql", "money", "calendar", "journal", "files", "creditors", "customers", "team"})
@NullMarked
package io.regua.receivables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
