package dev.tidings.projections;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What operators do about generations of projections. Whatever is refused is refused with a {@link RebuildRefusedException} that
 * says why and how to mend it. Thread-safe, and safe to use on several nodes at once.
 */
public final class Rebuilds {

    private final Map<String, Projection<?>> projections;
    private final RebuildTable table;
    private final RebuildStart start;
    private final RebuildEnd end;
    private final Verifier verifier;
    private final GenerationSwitch generationSwitch;
    private final Progress progress;

    Rebuilds(
            List<? extends Projection<?>> projections,
            RebuildTable table,
            RebuildStart start,
            RebuildEnd end,
            Verifier verifier,
            GenerationSwitch generationSwitch,
            Progress progress) {
        this.projections = projections.stream().collect(toMap(Projection::name, identity()));
        this.table = table;
        this.start = start;
        this.end = end;
        this.verifier = verifier;
        this.generationSwitch = generationSwitch;
        this.progress = progress;
    }

    /**
     * Begins to replay the log into a new generation, on all nodes. The previous generation, if there is one, is given
     * up, so that there is no rolling back from here on.
     *
     * @param switchWhenCaughtUp whether the new generation becomes live by itself
     * @param startedBy          the user who asks for it
     */
    public Rebuild start(String projection, boolean switchWhenCaughtUp, @Nullable UUID startedBy) {
        return find(start.start(known(projection), switchWhenCaughtUp, Reason.OPERATOR, startedBy));
    }

    /** How a rebuild is doing, or how it ended. */
    public Rebuild find(UUID id) {
        return progress.of(stored(id));
    }

    /**
     * Rebuilds under way and past, newest first.
     *
     * @param projection only those of this one; null for all
     * @param after      only those older than this one; null for all
     */
    public List<Rebuild> list(@Nullable String projection, @Nullable UUID after, int limit) {
        if (projection != null) {
            known(projection);
        }
        return table.list(projection, after, limit).stream().map(progress::of).toList();
    }

    /** The projection's rebuild that has not ended. */
    public Optional<Rebuild> underWay(String projection) {
        return table.underWay(known(projection).name()).map(progress::of);
    }

    /** Gives a rebuild up, in whatever phase it is, unless it has ended. */
    public Rebuild cancel(UUID id) {
        end.cancel(id);
        return find(id);
    }

    /**
     * Compares what was built with the live generation at the same position. Takes as long as reading the tables does;
     * both generations go on meanwhile. Afterwards the phase is verified where there was no difference, else caught-up.
     */
    public Rebuild verify(UUID id) {
        verifier.verify(known(stored(id)), id);
        return find(id);
    }

    /** Makes what was built the live generation. The one that was is kept, up to date, as the previous one. */
    public Rebuild switchTo(UUID id) {
        generationSwitch.switchTo(known(stored(id)), id);
        return find(id);
    }

    /** Makes the previous generation the live one again, with all that has happened since, and gives up the one that was. */
    public void rollback(String projection) {
        generationSwitch.rollBack(known(projection));
    }

    private StoredRebuild stored(UUID id) {
        return table.find(id).orElseThrow(() -> RebuildRefusedException.noRebuild(id));
    }

    private Projection<?> known(StoredRebuild rebuild) {
        return known(rebuild.generation().projection());
    }

    private Projection<?> known(String name) {
        Projection<?> projection = projections.get(name);
        if (projection == null) {
            throw RebuildRefusedException.noProjection(name);
        }
        return projection;
    }
}
