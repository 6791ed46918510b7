/** The log in PostgreSQL: appending to it, loading streams from it, following it. */
@NullMarked
package dev.tidings.eventstore;

import org.jspecify.annotations.NullMarked;
