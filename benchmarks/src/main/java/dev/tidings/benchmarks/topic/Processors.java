package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.process.ProcessorTime;
import java.sql.SQLException;

/**
 * What each process has used of the processors, in milliseconds; not a number where that cannot be told.
 *
 * @param rivals the contestants' processes, of which one at a time is at work
 */
record Processors(double commandSide, double querySide, double rivals, double postgres) {

    private static final Processors UNKNOWN = new Processors(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** So far. */
    static Processors now(Bench bench, Services services) throws SQLException {
        if (!bench.scale().ownProcesses()) {
            return UNKNOWN;
        }
        return new Processors(
                ProcessorTime.millis(services.commandSide().pid()),
                ProcessorTime.millis(services.querySide(services.largest()).pid()),
                ProcessorTime.millis(services.crud().pid())
                        + ProcessorTime.millis(services.bare().pid()),
                ProcessorTime.millisWithChildren(bench.postgres().pid()));
    }

    /** For each of so many requests since then. */
    Processors since(Processors before, long requests) {
        return new Processors(
                (commandSide - before.commandSide) / requests,
                (querySide - before.querySide) / requests,
                (rivals - before.rivals) / requests,
                (postgres - before.postgres) / requests);
    }
}
