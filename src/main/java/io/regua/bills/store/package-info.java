/** Repositories and SQL. */
@NullMarked
package io.regua.bills.store;

import org.jspecify.annotations.NullMarked;
