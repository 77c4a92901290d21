/** Repositories and SQL. */
@NullMarked
package io.regua.receivables.store;

import org.jspecify.annotations.NullMarked;
