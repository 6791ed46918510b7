/** How projections write: a whole batch by a few statements, each of which takes its rows as arrays. */
@NullMarked
package dev.tidings.query.batch;

import org.jspecify.annotations.NullMarked;
