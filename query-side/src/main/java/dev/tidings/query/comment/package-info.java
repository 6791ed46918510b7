/** Comments, and how many of them each post has. */
@NullMarked
package dev.tidings.query.comment;

import org.jspecify.annotations.NullMarked;
