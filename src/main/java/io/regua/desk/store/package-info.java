/** Repositories and SQL. */
@NullMarked
package io.regua.desk.store;

import org.jspecify.annotations.NullMarked;
