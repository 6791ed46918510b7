/** The two sides as they are started to be measured, in this process or in their own. */
@NullMarked
package dev.tidings.benchmarks.node;

import org.jspecify.annotations.NullMarked;
