/** Readers: which posts they favour and whom they follow. */
@NullMarked
package dev.tidings.command.reader;

import org.jspecify.annotations.NullMarked;
