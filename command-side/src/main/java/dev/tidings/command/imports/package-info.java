/** Posts from elsewhere, line by line. */
@NullMarked
package dev.tidings.command.imports;

import org.jspecify.annotations.NullMarked;
