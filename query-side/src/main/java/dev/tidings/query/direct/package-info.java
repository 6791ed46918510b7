/** The shortest way from a request to the read tables, for what is asked for most. */
@NullMarked
package dev.tidings.query.direct;

import org.jspecify.annotations.NullMarked;
