/** How often one client may ask. */
@NullMarked
package dev.tidings.command.limits;

import org.jspecify.annotations.NullMarked;
