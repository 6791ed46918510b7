package dev.tidings.projections;

import dev.tidings.projections.SegmentTable.SegmentRow;
import java.util.List;
import java.util.Optional;

/** Holds a projection's live generation still, for those who write its tables besides its batches. */
final class LiveLock {

    private final Generations generations;
    private final SegmentTable segments;

    LiveLock(Generations generations, SegmentTable segments) {
        this.generations = generations;
        this.segments = segments;
    }

    /**
     * Keeps every batch of the live generation from committing, another one from becoming live, and a comparison from
     * looking, before the open transaction ends; its later statements find the live tables. Does nothing for a projection
     * that never started.
     *
     * @return the position that all of its segments have reached
     */
    long hold(String projection) {
        Optional<Generation> live = generations.in(GenerationState.LIVE, projection);
        while (live.isPresent()) {
            List<SegmentRow> rows = segments.lock(live.get().id());
            Optional<Generation> now = generations.in(GenerationState.LIVE, projection);
            if (now.equals(live)) {
                generations.passGate(projection);
                generations.enter(live.get());
                return rows.stream().mapToLong(SegmentRow::position).min().orElse(0);
            }
            live = now;
        }
        return 0;
    }
}
