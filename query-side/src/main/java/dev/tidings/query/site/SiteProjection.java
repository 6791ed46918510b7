package dev.tidings.query.site;

import dev.tidings.events.SiteEvent.SiteDescribed;
import dev.tidings.events.TidingsEvent;
import dev.tidings.projections.Envelope;
import dev.tidings.projections.Projection;
import dev.tidings.projections.ProjectionTable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps {@code site}: what the site is called. */
@Component
class SiteProjection implements Projection<TidingsEvent> {

    private static final List<ProjectionTable> TABLES = List.of(ProjectionTable.of("site"));

    private final SiteTable table;

    SiteProjection(SiteTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "site";
    }

    @Override
    public List<ProjectionTable> tables() {
        return TABLES;
    }

    @Override
    public Set<Class<? extends TidingsEvent>> handles() {
        return Set.of(SiteDescribed.class);
    }

    @Override
    public UUID sequencedBy(TidingsEvent event) {
        return event.stream();
    }

    @Override
    public void project(List<Envelope<TidingsEvent>> events) {
        Envelope<TidingsEvent> last = events.getLast();
        if (last.event() instanceof SiteDescribed described) {
            table.write(described.siteId(), described.name(), described.description(), last.version());
        }
    }
}
