package dev.tidings.projections;

import dev.tidings.projections.Verification.TableComparison;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Compares what was built with the live generation. Both are brought to the same position; from a snapshot of that moment
 * they are compared at leisure, while both go on. Thread-safe.
 */
final class Verifier {

    private final EngineDatabase database;
    private final RebuildTransactions transactions;
    private final Generations generations;
    private final RebuildTable rebuilds;
    private final GenerationSync<?> sync;
    private final RebuildEnd end;
    private final long furthest;
    private final Clock clock;

    /**
     * Over one database.
     *
     * @param furthest apart, in events, that generations may be to be brought to one position while all wait
     */
    Verifier(
            EngineDatabase database,
            RebuildTransactions transactions,
            Generations generations,
            RebuildTable rebuilds,
            GenerationSync<?> sync,
            RebuildEnd end,
            long furthest,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.generations = generations;
        this.rebuilds = rebuilds;
        this.sync = sync;
        this.end = end;
        this.furthest = furthest;
        this.clock = clock;
    }

    /**
     * Compares all tables, and keeps what came of it with the rebuild.
     *
     * @throws RebuildRefusedException when the rebuild is not in a phase for that, or its generations are in use
     */
    void verify(Projection<?> projection, UUID id) {
        StoredRebuild rebuild = rebuilds.find(id).orElseThrow(() -> RebuildRefusedException.noRebuild(id));
        GenerationSwitch.requireCaughtUp(rebuild);
        try (Session session = Session.open(database.dataSource())) {
            LongStatements.allow(session.connection());
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(session.connection(), true));
            own(projection, jdbc);
            Verification verification = compare(projection, session.connection(), jdbc);
            if (!rebuilds.verified(id, verification)) {
                throw RebuildRefusedException.ended(
                        rebuilds.find(id).orElseThrow().phase());
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The comparison lost its connection", e);
        }
    }

    /** Looking after a rebuild that has just caught up takes another node a moment. */
    private static void own(Projection<?> projection, JdbcClient session) {
        RebuildTransactions.own(
                projection.name(),
                () -> session.sql("select pg_try_advisory_lock(" + RebuildTransactions.KEY + ")")
                        .param(projection.name())
                        .query(Boolean.class)
                        .single());
    }

    private Verification compare(Projection<?> projection, Connection session, JdbcClient jdbc) throws SQLException {
        Generation live =
                generations.in(GenerationState.LIVE, projection.name()).orElseThrow();
        Generation next = generations
                .in(GenerationState.BUILDING, projection.name())
                .orElseThrow(RebuildRefusedException::notCaughtUp);
        long position = aligned(projection, List.of(live, next), jdbc);
        session.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        session.setAutoCommit(false);
        // The transaction's first statement takes its snapshot, before it lets the batches go on.
        jdbc.sql(VerificationGate.OPEN)
                .param(projection.name())
                .query(Boolean.class)
                .single();
        jdbc.sql("set local work_mem = '64MB'").update();
        Comparison comparison = new Comparison(jdbc);
        List<TableComparison> tables = projection.tables().stream()
                .map(ProjectionTable::name)
                .map(table -> comparison.compare(table, live.schema(), next.schema()))
                .toList();
        return Verification.of(clock.instant(), position, tables);
    }

    private long aligned(Projection<?> projection, List<Generation> both, JdbcClient session) {
        try {
            return transactions.execute(() -> {
                long position = sync.align(projection.name(), both, furthest, clock.instant());
                session.sql(VerificationGate.CLOSE)
                        .param(projection.name())
                        .query((row, n) -> n)
                        .list();
                generations.announce();
                return position;
            });
        } catch (FarBehindException e) {
            throw RebuildRefusedException.farBehind(e.events());
        } catch (BuildStoppedException e) {
            end.stop(e);
            throw RebuildRefusedException.ended(Phase.FAILED);
        }
    }
}
