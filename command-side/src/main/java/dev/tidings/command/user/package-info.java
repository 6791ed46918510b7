/** Users: registration, names, addresses, verification, roles. */
@NullMarked
package dev.tidings.command.user;

import org.jspecify.annotations.NullMarked;
