/** Controllers and page records. */
@NullMarked
package io.regua.creditors.web;

import org.jspecify.annotations.NullMarked;
