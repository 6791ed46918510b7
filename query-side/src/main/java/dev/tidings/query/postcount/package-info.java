/** How many posts each user has, and which of them are viewed most. */
@NullMarked
package dev.tidings.query.postcount;

import org.jspecify.annotations.NullMarked;
