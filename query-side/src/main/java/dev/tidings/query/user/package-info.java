/** Users as the query side shows them. */
@NullMarked
package dev.tidings.query.user;

import org.jspecify.annotations.NullMarked;
