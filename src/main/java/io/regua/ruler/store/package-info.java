/** Repositories and SQL. */
@NullMarked
package io.regua.ruler.store;

import org.jspecify.annotations.NullMarked;
