/** How events reach read tables: projections, their segments, positions and dead letters. */
@NullMarked
package dev.tidings.query.projection;

import org.jspecify.annotations.NullMarked;
