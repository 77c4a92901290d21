/** What tests share: the database, the browser, the worlds they play in. */
@NullMarked
package io.regua.testing;

import org.jspecify.annotations.NullMarked;
