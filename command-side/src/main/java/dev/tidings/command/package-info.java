/** The side that changes things: requests become commands, commands become events. */
@NullMarked
package dev.tidings.command;

import org.jspecify.annotations.NullMarked;
