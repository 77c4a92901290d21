/** Repositories and SQL. */
@NullMarked
package io.regua.files.store;

import org.jspecify.annotations.NullMarked;
