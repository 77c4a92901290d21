/** Controllers and page records. */
@NullMarked
package io.regua.customers.web;

import org.jspecify.annotations.NullMarked;
