package dev.tidings.projections;

import dev.tidings.projections.Ledger.Deposited;
import dev.tidings.projections.Ledger.LedgerEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A projection for tests: adds deposits up, and remembers the last one of each account, so that doubles, gaps and disorder show.
 */
final class Tally implements Projection<LedgerEvent> {

    static final String TABLES = """
            create table read_model.tally (
                account          uuid   not null primary key,
                total         bigint not null,
                last_position bigint not null,
                in_order      boolean not null default true
            ) with (fillfactor = 70);
            create index tally_total_amount on read_model.tally (total, account);
            create index tally_last on read_model.tally (last_position) where total > 0;
            create table read_model.tally_total (
                id    boolean not null primary key default true check (id),
                total bigint  not null
            );
            insert into read_model.tally_total (total) values (0);
            grant all on all tables in schema read_model to tidings_query
            """;

    private static final String ADD = """
            insert into tally (account, total, last_position) values (?, ?, ?)
            on conflict (account) do update
               set total         = tally.total + excluded.total,
                   last_position = excluded.last_position,
                   in_order      = tally.in_order and excluded.last_position > tally.last_position
            """;

    private final JdbcTemplate jdbc;
    private final int version;
    private final long weight;
    private volatile Consumer<List<Envelope<LedgerEvent>>> beforeAll = events -> {};

    private Tally(DataSource readModel, int version, long weight) {
        this.jdbc = new JdbcTemplate(readModel);
        this.version = version;
        this.weight = weight;
    }

    /** Counts each deposit once. */
    static Tally of(DataSource readModel) {
        return new Tally(readModel, 1, 1);
    }

    /** Counts each deposit twice. */
    static Tally secondVersion(DataSource readModel) {
        return new Tally(readModel, 2, 2);
    }

    void beforeAll(Consumer<List<Envelope<LedgerEvent>>> hook) {
        beforeAll = hook;
    }

    JdbcTemplate jdbc() {
        return jdbc;
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
    public Set<Class<? extends LedgerEvent>> handles() {
        return Set.of(Deposited.class);
    }

    @Override
    public UUID sequencedBy(LedgerEvent event) {
        return event.account();
    }

    @Override
    public void seed() {
        jdbc.update("insert into tally_total (total) values (0)");
    }

    @Override
    public void project(List<Envelope<LedgerEvent>> events) {
        beforeAll.accept(events);
        jdbc.batchUpdate(ADD, events, events.size(), (row, event) -> {
            Deposited deposit = (Deposited) event.event();
            row.setObject(1, deposit.account());
            row.setLong(2, weight * deposit.amount());
            row.setLong(3, event.position());
        });
        long total = events.stream()
                .mapToLong(event -> weight * ((Deposited) event.event()).amount())
                .sum();
        jdbc.update("update tally_total set total = total + ?", total);
    }
}
