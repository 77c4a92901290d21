/** Controllers and page records. */
@NullMarked
package io.regua.negotiation.web;

import org.jspecify.annotations.NullMarked;
