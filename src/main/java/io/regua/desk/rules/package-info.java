/** What the screens work out before they draw: the tape, masks. Values in, values out. */
@NullMarked
package io.regua.desk.rules;

import org.jspecify.annotations.NullMarked;
