/** Commands that show how projections are doing. */
@NullMarked
package dev.tidings.cli.projections;

import org.jspecify.annotations.NullMarked;
