/** Repositories and SQL. */
@NullMarked
package io.regua.customers.store;

import org.jspecify.annotations.NullMarked;
