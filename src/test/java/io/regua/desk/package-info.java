/** The desk on real data. */
@NullMarked
package io.regua.desk;

import org.jspecify.annotations.NullMarked;
