package dev.tidings.projections;

import dev.tidings.events.EventType;
import dev.tidings.events.PostEvent;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.TidingsEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A projection for tests: notes every event that it is handed, so that doubles, gaps and disorder show. */
final class Diary implements Projection {

    static final String TABLE = """
            create table diary (
                id         bigint generated always as identity primary key,
                projection text not null,
                post       uuid not null,
                position   bigint not null)
            """;

    private final String name;
    private final JdbcTemplate jdbc;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Consumer<Envelope> beforeEach = event -> {};
    private volatile Consumer<List<Envelope>> afterAll = events -> {};

    Diary(String name, DataSource readModel) {
        this.name = name;
        this.jdbc = new JdbcTemplate(readModel);
    }

    Diary beforeEach(Consumer<Envelope> hook) {
        this.beforeEach = hook;
        return this;
    }

    Diary afterAll(Consumer<List<Envelope>> hook) {
        this.afterAll = hook;
        return this;
    }

    int calls() {
        return calls.get();
    }

    @Override
    public String name() {
        return name;
    }

    /** None: all generations of all diaries write into one. */
    @Override
    public List<ProjectionTable> tables() {
        return List.of();
    }

    @Override
    public Set<EventType> handles() {
        return Set.of(EventType.POST_EDITED, EventType.POST_VIEWS_RECORDED);
    }

    @Override
    public UUID sequencedBy(TidingsEvent event) {
        return post(event);
    }

    @Override
    public void project(List<Envelope> events) {
        calls.incrementAndGet();
        jdbc.batchUpdate(
                "insert into public.diary (projection, post, position) values (?, ?, ?)",
                events,
                1000,
                (row, event) -> {
                    row.setString(1, name);
                    row.setObject(2, post(event.event()));
                    row.setLong(3, event.position());
                });
        events.forEach(beforeEach);
        afterAll.accept(events);
    }

    static UUID post(TidingsEvent event) {
        return switch (event) {
            case PostEdited edited -> edited.postId();
            case PostViewsRecorded views -> views.postId();
            case PostEvent other -> throw new IllegalArgumentException(other.toString());
            default -> throw new IllegalArgumentException(event.toString());
        };
    }
}
