package dev.tidings.projections;

import dev.tidings.events.EventType;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.TidingsEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A projection for tests: counts views, and remembers the last one of each post, so that doubles, gaps and disorder show.
 */
final class Tally implements Projection {

    static final String TABLES = """
            create table read_model.tally (
                post          uuid   not null primary key,
                views         bigint not null,
                last_position bigint not null,
                in_order      boolean not null default true
            ) with (fillfactor = 70);
            create index tally_views on read_model.tally (views, post);
            create index tally_last on read_model.tally (last_position) where views > 0;
            create table read_model.tally_total (
                id    boolean not null primary key default true check (id),
                views bigint  not null
            );
            insert into read_model.tally_total (views) values (0);
            grant all on all tables in schema read_model to tidings_query
            """;

    private static final String ADD = """
            insert into tally (post, views, last_position) values (?, ?, ?)
            on conflict (post) do update
               set views         = tally.views + excluded.views,
                   last_position = excluded.last_position,
                   in_order      = tally.in_order and excluded.last_position > tally.last_position
            """;

    private final JdbcTemplate jdbc;
    private final int version;
    private final long weight;
    private volatile Consumer<List<Envelope>> beforeAll = events -> {};

    private Tally(DataSource readModel, int version, long weight) {
        this.jdbc = new JdbcTemplate(readModel);
        this.version = version;
        this.weight = weight;
    }

    /** Counts each view once. */
    static Tally of(DataSource readModel) {
        return new Tally(readModel, 1, 1);
    }

    /** Counts each view twice. */
    static Tally secondVersion(DataSource readModel) {
        return new Tally(readModel, 2, 2);
    }

    void beforeAll(Consumer<List<Envelope>> hook) {
        beforeAll = hook;
    }

    /** The generation's schema that the open transaction works in. */
    String schema() {
        return String.valueOf(jdbc.queryForObject("select current_schema()", String.class));
    }

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public List<ProjectionTable> tables() {
        return List.of(ProjectionTable.of("tally", "tally_last"), ProjectionTable.of("tally_total"));
    }

    @Override
    public Set<EventType> handles() {
        return Set.of(EventType.POST_VIEWS_RECORDED);
    }

    @Override
    public UUID sequencedBy(TidingsEvent event) {
        return Sequencing.byPost(event);
    }

    @Override
    public void seed() {
        jdbc.update("insert into tally_total (views) values (0)");
    }

    @Override
    public void project(List<Envelope> events) {
        beforeAll.accept(events);
        jdbc.batchUpdate(ADD, events, events.size(), (row, event) -> {
            PostViewsRecorded views = (PostViewsRecorded) event.event();
            row.setObject(1, views.postId());
            row.setLong(2, weight * views.count());
            row.setLong(3, event.position());
        });
        long total = events.stream()
                .mapToLong(event -> weight * ((PostViewsRecorded) event.event()).count())
                .sum();
        jdbc.update("update tally_total set views = views + ?", total);
    }
}
