/** Posts: writing, editing, publishing, deleting. */
@NullMarked
package dev.tidings.command.post;

import org.jspecify.annotations.NullMarked;
