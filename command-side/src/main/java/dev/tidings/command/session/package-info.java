/** Logging in and out: access tokens, refresh tokens, changing a password. */
@NullMarked
package dev.tidings.command.session;

import org.jspecify.annotations.NullMarked;
