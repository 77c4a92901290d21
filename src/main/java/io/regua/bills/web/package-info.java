/** Controllers and page records. */
@NullMarked
package io.regua.bills.web;

import org.jspecify.annotations.NullMarked;
