/** Commands that rebuild a projection, compare, switch and roll back. */
@NullMarked
package dev.tidings.cli.rebuild;

import org.jspecify.annotations.NullMarked;
