/** Processes that a benchmark starts. */
@NullMarked
package dev.tidings.benchmarks.process;

import org.jspecify.annotations.NullMarked;
