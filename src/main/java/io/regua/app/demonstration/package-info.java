/** The portfolio that the demonstration starts with: made for today, imported and played like a real one. */
@NullMarked
package io.regua.app.demonstration;

import org.jspecify.annotations.NullMarked;
