/** The keys that access tokens are signed with, and how they take turns. */
@NullMarked
package dev.tidings.command.signing;

import org.jspecify.annotations.NullMarked;
