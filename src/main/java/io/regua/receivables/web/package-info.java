/** Controllers and page records. */
@NullMarked
package io.regua.receivables.web;

import org.jspecify.annotations.NullMarked;
