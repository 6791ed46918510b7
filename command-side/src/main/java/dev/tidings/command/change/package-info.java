/** How a command is carried out, and what its client is told. */
@NullMarked
package dev.tidings.command.change;

import org.jspecify.annotations.NullMarked;
