/** Repositories and SQL. */
@NullMarked
package io.regua.creditors.store;

import org.jspecify.annotations.NullMarked;
