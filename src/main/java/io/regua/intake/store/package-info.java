/** Repositories and SQL, and the reading of stored files. */
@NullMarked
package io.regua.intake.store;

import org.jspecify.annotations.NullMarked;
