/** Who follows whom, and what those publish whom one follows. */
@NullMarked
package dev.tidings.query.follow;

import org.jspecify.annotations.NullMarked;
