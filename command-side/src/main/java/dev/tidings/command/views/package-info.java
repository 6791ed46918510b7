/** Views of posts, counted together. */
@NullMarked
package dev.tidings.command.views;

import org.jspecify.annotations.NullMarked;
