package dev.tidings.projections;

import dev.tidings.eventstore.Feed;
import io.micrometer.core.instrument.MeterRegistry;

/** What every generation on a node is fed with. */
record EngineParts<E>(
        Feed feed,
        EventTypes<E> types,
        SegmentTable segments,
        SegmentClaims claims,
        Generations generations,
        DeadLetterTable deadLetters,
        ProjectionTransactions transactions,
        MeterRegistry metrics,
        ProjectionSpans spans) {}
