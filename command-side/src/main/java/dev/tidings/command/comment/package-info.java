/** Comments: what readers say about posts. */
@NullMarked
package dev.tidings.command.comment;

import org.jspecify.annotations.NullMarked;
