/** Invitations: who holds one may register where not everybody may. */
@NullMarked
package dev.tidings.command.invitation;

import org.jspecify.annotations.NullMarked;
