package dev.tidings.projections;

import dev.tidings.projections.Ledger.Deposited;
import dev.tidings.projections.Ledger.LedgerEvent;
import dev.tidings.projections.Ledger.Renamed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A projection for tests: notes every event that it is handed, so that doubles, gaps and disorder show. */
final class Diary implements Projection<LedgerEvent> {

    static final String TABLE = """
            create table diary (
                id         bigint generated always as identity primary key,
                projection text not null,
                account    uuid not null,
                position   bigint not null);
            grant all on diary to tidings_query
            """;

    private final String name;
    private final JdbcTemplate jdbc;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Duration gathering = Duration.ZERO;
    private volatile Runnable onReading = () -> {};
    private volatile Consumer<List<Envelope<LedgerEvent>>> onPreparing = events -> {};
    private volatile Consumer<Envelope<LedgerEvent>> beforeEach = event -> {};
    private volatile Consumer<List<Envelope<LedgerEvent>>> afterAll = events -> {};

    Diary(String name, DataSource readModel) {
        this.name = name;
        this.jdbc = new JdbcTemplate(readModel);
    }

    /** What it says of the time for which events gather. */
    Diary gathers(Duration gathering) {
        this.gathering = gathering;
        return this;
    }

    /** Runs whenever the engine looks what it handles, as it does while it reads. */
    Diary onReading(Runnable hook) {
        this.onReading = hook;
        return this;
    }

    Diary onPreparing(Consumer<List<Envelope<LedgerEvent>>> hook) {
        this.onPreparing = hook;
        return this;
    }

    Diary beforeEach(Consumer<Envelope<LedgerEvent>> hook) {
        this.beforeEach = hook;
        return this;
    }

    Diary afterAll(Consumer<List<Envelope<LedgerEvent>>> hook) {
        this.afterAll = hook;
        return this;
    }

    /** A setting of the database, as it is in the open transaction. */
    String setting(String setting) {
        return String.valueOf(jdbc.queryForObject("select current_setting(?)", String.class, setting));
    }

    /** Keeps the open transaction for so long. */
    void keepBusy(Duration duration) {
        jdbc.query("select pg_sleep(?)", row -> {}, duration.toMillis() / 1000.0);
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
    public Set<Class<? extends LedgerEvent>> handles() {
        onReading.run();
        return Set.of(Renamed.class, Deposited.class);
    }

    @Override
    public UUID sequencedBy(LedgerEvent event) {
        return event.account();
    }

    @Override
    public Duration gathering() {
        return gathering;
    }

    @Override
    public Runnable prepare(List<Envelope<LedgerEvent>> events) {
        onPreparing.accept(events);
        return () -> project(events);
    }

    @Override
    public void project(List<Envelope<LedgerEvent>> events) {
        calls.incrementAndGet();
        jdbc.batchUpdate(
                "insert into public.diary (projection, account, position) values (?, ?, ?)",
                events,
                1000,
                (row, event) -> {
                    row.setString(1, name);
                    row.setObject(2, event.event().account());
                    row.setLong(3, event.position());
                });
        events.forEach(beforeEach);
        afterAll.accept(events);
    }
}
