/** How things are measured: load, turns, medians. */
@NullMarked
package dev.tidings.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
