/** Controllers and page records. */
@NullMarked
package io.regua.intake.web;

import org.jspecify.annotations.NullMarked;
