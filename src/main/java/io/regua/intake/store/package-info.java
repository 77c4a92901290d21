/** Repositories and SQL. */
@NullMarked
package io.regua.intake.store;

import org.jspecify.annotations.NullMarked;
