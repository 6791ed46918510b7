/** All posts at once, in the form in which they can be imported again. */
@NullMarked
package dev.tidings.query.export;

import org.jspecify.annotations.NullMarked;
