/** Repositories and SQL. */
@NullMarked
package io.regua.calendar.store;

import org.jspecify.annotations.NullMarked;
