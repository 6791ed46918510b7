/** The event-store database as the command side uses it. */
@NullMarked
package dev.tidings.command.database;

import org.jspecify.annotations.NullMarked;
