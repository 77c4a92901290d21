/** Controllers and page records. */
@NullMarked
package io.regua.team.web;

import org.jspecify.annotations.NullMarked;
