/** All that is kept of a user, for the user to take along. */
@NullMarked
package dev.tidings.query.archive;

import org.jspecify.annotations.NullMarked;
