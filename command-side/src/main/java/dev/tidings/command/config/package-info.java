/** What the command side is wired together with. */
@NullMarked
package dev.tidings.command.config;

import org.jspecify.annotations.NullMarked;
