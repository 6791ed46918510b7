/** Commands that browse and follow the log. */
@NullMarked
package dev.tidings.cli.events;

import org.jspecify.annotations.NullMarked;
