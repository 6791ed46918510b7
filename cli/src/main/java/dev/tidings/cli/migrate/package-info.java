/** Commands that bring a database's schemas up and down. */
@NullMarked
package dev.tidings.cli.migrate;

import org.jspecify.annotations.NullMarked;
