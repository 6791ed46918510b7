/** Axon as people would otherwise use it: its stores, its command handling, its processors. */
@NullMarked
package dev.tidings.benchmarks.axon;

import org.jspecify.annotations.NullMarked;
