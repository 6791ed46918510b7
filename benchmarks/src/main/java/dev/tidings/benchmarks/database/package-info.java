/** The PostgreSQL that everything runs on, and what is put into it. */
@NullMarked
package dev.tidings.benchmarks.database;

import org.jspecify.annotations.NullMarked;
