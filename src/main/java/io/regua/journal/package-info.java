/**
 * The append-only history: who did what, when and from where. Ids and field names stay; personal values can be blanked.
 */
@ApplicationModule(allowedDependencies = {"sql"})
@NullMarked
package io.regua.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
