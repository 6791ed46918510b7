/** What a run has measured, and the page that shows it. */
@NullMarked
package dev.tidings.benchmarks.report;

import org.jspecify.annotations.NullMarked;
