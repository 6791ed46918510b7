/** Both sides and an embedded PostgreSQL in one process: the default way to run. */
@NullMarked
package dev.tidings.standalone;

import org.jspecify.annotations.NullMarked;
