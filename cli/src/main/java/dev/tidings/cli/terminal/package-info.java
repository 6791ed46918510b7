/** What a terminal shows: tables, a progress bar, numbers as people read them. */
@NullMarked
package dev.tidings.cli.terminal;

import org.jspecify.annotations.NullMarked;
