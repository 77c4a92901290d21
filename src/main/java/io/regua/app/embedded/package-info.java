/** The PostgreSQL server that comes with the application when no other is configured. */
@NullMarked
package io.regua.app.embedded;

import org.jspecify.annotations.NullMarked;
