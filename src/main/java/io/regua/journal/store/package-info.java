/** Repositories and SQL. */
@NullMarked
package io.regua.journal.store;

import org.jspecify.annotations.NullMarked;
