/** Controllers and page records. */
@NullMarked
package io.regua.ruler.web;

import org.jspecify.annotations.NullMarked;
