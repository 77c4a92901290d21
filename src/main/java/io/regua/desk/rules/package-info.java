/** What the screens work out before they draw: masks, what was typed. Values in, values out. */
@NullMarked
package io.regua.desk.rules;

import org.jspecify.annotations.NullMarked;
