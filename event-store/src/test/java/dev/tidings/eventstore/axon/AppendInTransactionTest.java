package dev.tidings.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.eventstore.Node;
import dev.tidings.migrations.TestDatabase;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AppendInTransactionTest {

    private final Node node = new Node(TestDatabase.create());
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(node.pool()));
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
    void losingAVersionCheckLeavesTheCallersTransactionUsable() {
        node.append("a", 0, "first");
        node.append("a", 1, "second");

        transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> node.append("a", 1, "late")).isInstanceOf(ConcurrencyException.class);
            node.append("a", 2, "third");
        });

        assertThat(node.engine().lastSequenceNumberFor("a")).contains(2L);
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
