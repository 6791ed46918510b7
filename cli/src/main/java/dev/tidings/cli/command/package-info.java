/** What every command has: a context around it, exit codes, and failures that end it. */
@NullMarked
package dev.tidings.cli.command;

import org.jspecify.annotations.NullMarked;
