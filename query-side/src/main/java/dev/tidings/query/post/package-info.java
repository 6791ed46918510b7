/** Posts: one, lists with filters, featured ones. */
@NullMarked
package dev.tidings.query.post;

import org.jspecify.annotations.NullMarked;
