/** Sign-in, the page frame, the team's screen and what a person reads when something goes wrong. */
@NullMarked
package io.regua.app.web;

import org.jspecify.annotations.NullMarked;
