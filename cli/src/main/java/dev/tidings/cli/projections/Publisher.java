package dev.tidings.cli.projections;

import org.jspecify.annotations.Nullable;

/** A server that may publish the log to Kafka, as the API shows it. */
record Publisher(
        String node,
        String topic,
        boolean publishes,
        long position,
        long lagEvents,
        double rate,
        long failures,
        @Nullable String lastFailure,
        @Nullable String failedAt) {}
