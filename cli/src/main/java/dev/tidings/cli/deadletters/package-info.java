/** Commands for the events that a projection could not handle. */
@NullMarked
package dev.tidings.cli.deadletters;

import org.jspecify.annotations.NullMarked;
