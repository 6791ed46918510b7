/** What is still to be done outside the database: written in the transaction that causes it, done at least once. */
@NullMarked
package dev.tidings.command.outbox;

import org.jspecify.annotations.NullMarked;
