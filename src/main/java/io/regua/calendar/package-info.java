/** Business days and the business date. The only module that reads the clock. */
@ApplicationModule(allowedDependencies = {"sql", "journal"})
@NullMarked
package io.regua.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
