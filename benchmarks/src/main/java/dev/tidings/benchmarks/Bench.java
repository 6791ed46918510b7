package dev.tidings.benchmarks;

import dev.tidings.benchmarks.database.DurablePostgres;
import dev.tidings.benchmarks.report.Report;

/** What a topic is measured with. */
public record Bench(Scale scale, DurablePostgres postgres, Report report) {}
