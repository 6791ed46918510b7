package dev.tidings.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.eventstore.JoinedAppends;
import dev.tidings.eventstore.LogTransactionManager;
import dev.tidings.eventstore.Node;
import dev.tidings.migrations.TestDatabase;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class AppendInTransactionTest {

    private final Node node = new Node(TestDatabase.create());
    private final LogTransactionManager transactions = new LogTransactionManager(node.pool());
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final JdbcTemplate jdbc = new JdbcTemplate(node.pool());

    @AfterEach
    void closeNode() {
        node.close();
    }

    @Test
    void anAppendJoinsTheCallersTransaction() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("insert into event_store.identity_claim values ('username', 'ann', gen_random_uuid())");
            node.append("a", 0, "first");
            assertThat(otherConnectionCounts("event")).as("not committed yet").isZero();
        });

        assertThat(otherConnectionCounts("event")).isOne();
        assertThat(otherConnectionCounts("identity_claim")).isOne();
    }

    @Test
    void whatTheCallerRollsBackTakesNoPosition() {
        transaction.executeWithoutResult(status -> {
            node.append("a", 0, "never");
            status.setRollbackOnly();
        });
        node.append("b", 0, "first");

        assertThat(node.log().head()).isOne();
    }

    @Test
    void losingAVersionCheckRollsTheCallersTransactionBack() {
        node.append("a", 0, "first");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.update("insert into event_store.identity_claim values ('username', 'ann', gen_random_uuid())");
                    node.append("a", 0, "late");
                    node.append("b", 0, "innocent");
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(otherConnectionCounts("event")).isOne();
        assertThat(otherConnectionCounts("identity_claim")).isZero();
    }

    @Test
    void aVersionThatTheTransactionItselfHasTakenIsRefusedAtOnceAndLeavesItUsable() {
        transaction.executeWithoutResult(status -> {
            node.append("a", 0, "first");
            node.append("a", 1, "second");
            assertThatThrownBy(() -> node.append("a", 1, "twin")).isInstanceOf(ConcurrencyException.class);
            node.append("a", 2, "third");
        });

        assertThat(node.engine().lastSequenceNumberFor("a")).contains(2L);
    }

    @Test
    void aSavepointThatIsRolledBackTakesItsAppendsAlong() {
        TransactionTemplate nested = new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));

        transaction.executeWithoutResult(outer -> {
            nested.executeWithoutResult(inner -> {
                node.append("a", 0, "never");
                inner.setRollbackOnly();
            });
            node.append("b", 0, "first");
            nested.executeWithoutResult(inner -> {
                node.append("b", 1, "never");
                inner.setRollbackOnly();
            });
            nested.executeWithoutResult(inner -> node.append("b", 1, "second"));
        });

        assertThat(node.engine().lastSequenceNumberFor("a")).isEmpty();
        assertThat(node.engine().lastSequenceNumberFor("b")).contains(1L);
        assertThat(node.log().head()).isEqualTo(2);
    }

    @Test
    void aTransactionKnowsWhereItsLastEventStandsOnceItIsCommitted() {
        node.append("a", 0, "first");

        JoinedAppends joined = transaction.execute(status -> {
            node.append("b", 0, "second");
            node.append("b", 1, "third");
            JoinedAppends open = transactions.joinedAppends().orElseThrow();
            assertThat(open.position()).isZero();
            return open;
        });

        assertThat(Objects.requireNonNull(joined).position()).isEqualTo(3);
    }

    @Test
    void whatRestsOnAnAppendRunsAfterItInTheSameTransaction() {
        transaction.executeWithoutResult(status -> {
            node.append("a", 0, "first");
            transactions
                    .joinedAppends()
                    .orElseThrow()
                    .andThen(
                            "insert into event_store.identity_claim"
                                    + " select 'username', max(position)::text || ?, gen_random_uuid() from event_store.event",
                            " is the head");
        });

        assertThat(jdbc.queryForList("select value from event_store.identity_claim", String.class))
                .containsExactly("1 is the head");
    }

    @Test
    void theLogIsNotHeldWhileTheTransactionGoesOn() {
        transaction.executeWithoutResult(status -> {
            node.append("a", 0, "late");
            CompletableFuture.runAsync(() -> node.append("b", 0, "early"))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(node.engine().lastSequenceNumberFor("a")).contains(0L);
        assertThat(node.log().head()).isEqualTo(2);
    }

    @Test
    void anAppendJoinsNoTransactionThatWouldNotWriteIt() {
        TransactionTemplate foreign = new TransactionTemplate(new JdbcTransactionManager(node.pool()));

        assertThatThrownBy(() -> foreign.executeWithoutResult(status -> node.append("a", 0, "never")))
                .hasMessageContaining("LogTransactionManager");

        assertThat(node.log().head()).isZero();
    }

    @Test
    void theUnitOfWorkKnowsThePositionOfItsLastEvent() {
        node.append("a", 0, "first");
        DefaultUnitOfWork<EventMessage<?>> unitOfWork =
                DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("cause"));

        node.engine().appendEvents(Node.event("a", 1, "second"), Node.event("a", 2, "third"));
        unitOfWork.commit();

        assertThat(AppendedPosition.of(unitOfWork)).hasValue(3);
    }

    private long otherConnectionCounts(String table) {
        Long count = new JdbcTemplate(node.pool()).execute((java.sql.Connection ignored) -> {
            try (var connection = node.pool().getConnection();
                    var result =
                            connection.createStatement().executeQuery("select count(*) from event_store." + table)) {
                result.next();
                return result.getLong(1);
            }
        });
        return count == null ? -1 : count;
    }
}
