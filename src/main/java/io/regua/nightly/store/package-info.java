/** Repositories and SQL. */
@NullMarked
package io.regua.nightly.store;

import org.jspecify.annotations.NullMarked;
