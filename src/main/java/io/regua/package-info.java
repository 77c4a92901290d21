/** Régua: collections software for Brazil. One package per module, floor upon floor. */
@NullMarked
package io.regua;

import org.jspecify.annotations.NullMarked;
