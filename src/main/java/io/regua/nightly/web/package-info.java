/** Controllers and page records. */
@NullMarked
package io.regua.nightly.web;

import org.jspecify.annotations.NullMarked;
