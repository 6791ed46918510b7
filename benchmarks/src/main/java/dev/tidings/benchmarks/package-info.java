/** What the budgets are measured with: every contestant on one PostgreSQL, in one run, taking turns. */
@NullMarked
package dev.tidings.benchmarks;

import org.jspecify.annotations.NullMarked;
