package dev.tidings.query.projection;

import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.TidingsEvent;
import dev.tidings.projections.Envelope;
import dev.tidings.projections.Projection;
import dev.tidings.projections.ProjectionTable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** A projection for tests, which can be held up. It keeps no table: its position is all that is asked for. */
final class Diary implements Projection<TidingsEvent> {

    private volatile Consumer<Envelope<TidingsEvent>> beforeEach = event -> {};

    void beforeEach(Consumer<Envelope<TidingsEvent>> hook) {
        beforeEach = hook;
    }

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public List<ProjectionTable> tables() {
        return List.of();
    }

    @Override
    public Set<Class<? extends TidingsEvent>> handles() {
        return Set.of(PostViewsRecorded.class);
    }

    @Override
    public UUID sequencedBy(TidingsEvent event) {
        return event.stream();
    }

    @Override
    public void project(List<Envelope<TidingsEvent>> events) {
        events.forEach(beforeEach);
    }
}
