/** Controllers and page records. */
@NullMarked
package io.regua.desk.web;

import org.jspecify.annotations.NullMarked;
