package dev.tidings.projections;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds projections whose code has a higher version than their live generation began with. */
final class NewVersions {

    private static final Logger LOGGER = LoggerFactory.getLogger(NewVersions.class);

    private final List<? extends Projection<?>> projections;
    private final Generations generations;
    private final RebuildTable rebuilds;
    private final RebuildStart start;
    private final RebuildEnd end;

    NewVersions(
            List<? extends Projection<?>> projections,
            Generations generations,
            RebuildTable rebuilds,
            RebuildStart start,
            RebuildEnd end) {
        this.projections = projections;
        this.generations = generations;
        this.rebuilds = rebuilds;
        this.start = start;
        this.end = end;
    }

    /** Begins what is to be rebuilt. Of several nodes one does it. */
    void rebuild() {
        for (Projection<?> projection : projections) {
            Optional<Generation> live = generations.in(GenerationState.LIVE, projection.name());
            if (live.filter(generation -> generation.codeVersion() < projection.version())
                            .isPresent()
                    && !rebuilds.isGivenUp(projection.name(), projection.version())) {
                rebuild(projection);
            }
        }
    }

    private void rebuild(Projection<?> projection) {
        try {
            // What older code has begun would come out as a mixture.
            Optional<Generation> building = generations.in(GenerationState.BUILDING, projection.name());
            building.filter(generation -> generation.codeVersion() < projection.version())
                    .flatMap(generation -> rebuilds.of(generation.id()))
                    .ifPresent(rebuild -> end.cancel(rebuild.id()));
            if (building.filter(generation -> generation.codeVersion() == projection.version())
                    .isEmpty()) {
                start.start(projection, true, Reason.NEW_VERSION, null);
            }
        } catch (RebuildRefusedException e) {
            LOGGER.info("Another node rebuilds {}: {}", projection.name(), e.getMessage());
        }
    }
}
