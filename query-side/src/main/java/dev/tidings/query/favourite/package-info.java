/** Which posts are whose favourites, and how often each is one. */
@NullMarked
package dev.tidings.query.favourite;

import org.jspecify.annotations.NullMarked;
