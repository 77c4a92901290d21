/** Repositories and SQL. */
@NullMarked
package io.regua.team.store;

import org.jspecify.annotations.NullMarked;
