/** What is measured, a topic a class. */
@NullMarked
package dev.tidings.benchmarks.topic;

import org.jspecify.annotations.NullMarked;
