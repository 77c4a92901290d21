/** SQL over published views: what programs read and no front door tells. */
@NullMarked
package io.regua.api.store;

import org.jspecify.annotations.NullMarked;
