/** Passwords: how they are hashed, kept and checked. They are no events. */
@NullMarked
package dev.tidings.command.credential;

import org.jspecify.annotations.NullMarked;
