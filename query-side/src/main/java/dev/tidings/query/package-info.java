/** The query side: events become read tables, read tables become answers. */
@NullMarked
package dev.tidings.query;

import org.jspecify.annotations.NullMarked;
