/** How many dear queries run at once. */
@NullMarked
package dev.tidings.query.permits;

import org.jspecify.annotations.NullMarked;
