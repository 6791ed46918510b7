/** Invitations, as the command side keeps them. */
@NullMarked
package dev.tidings.query.invitation;

import org.jspecify.annotations.NullMarked;
