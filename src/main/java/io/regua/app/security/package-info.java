/** Who may do what: the table of doors, the security chains and what guards the sign-in. */
@NullMarked
package io.regua.app.security;

import org.jspecify.annotations.NullMarked;
