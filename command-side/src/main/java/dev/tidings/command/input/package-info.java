/** What input must look like. */
@NullMarked
package dev.tidings.command.input;

import org.jspecify.annotations.NullMarked;
