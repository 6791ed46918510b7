/** Load over HTTP, from a process of its own. */
@NullMarked
package dev.tidings.benchmarks.http;

import org.jspecify.annotations.NullMarked;
