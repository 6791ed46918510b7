package dev.tidings.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.eventstore.Node;
import dev.tidings.migrations.TestDatabase;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an aggregate is loaded from, however long its stream is. */
class PostgresEventStoreTest {

    private static final int LONG = 50;

    private final Node node = new Node(TestDatabase.create());
    private final PostgresEventStore store = new PostgresEventStore(node.engine());

    @AfterEach
    void closeNode() {
        store.shutDown();
        node.close();
    }

    @Test
    void aShortStreamIsAllOfItsEvents() {
        givenEvents("a", 3);

        assertThat(payloads("a")).containsExactly("0", "1", "2");
        assertThat(payloads("nothing")).isEmpty();
    }

    @Test
    void aLongStreamIsAllOfItsEventsToo() {
        givenEvents("a", LONG);

        assertThat(payloads("a")).hasSize(LONG).startsWith("0", "1").endsWith(String.valueOf(LONG - 1));
    }

    @Test
    void aStreamOfFewLargeEventsIsAllOfThemToo() {
        String large = "x".repeat(100_000);
        for (int version = 0; version < 3; version++) {
            node.append("a", version, large + version);
        }

        assertThat(payloads("a")).containsExactly(large + 0, large + 1, large + 2);
    }

    @Test
    void aLongStreamBeginsWithItsSnapshot() {
        givenEvents("a", LONG);
        store.storeSnapshot(Node.event("a", LONG - 2, "snapshot"));

        assertThat(payloads("a")).containsExactly("snapshot", String.valueOf(LONG - 1));
    }

    @Test
    void whatIsAboutToBeAppendedFollowsWhatIsStored() {
        givenEvents("a", 1);
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        store.publish(List.of(Node.event("a", 1, "staged")));

        assertThat(payloads("a")).containsExactly("0", "staged");

        unitOfWork.rollback();
    }

    private void givenEvents(String stream, int count) {
        for (int version = 0; version < count; version++) {
            node.append(stream, version, String.valueOf(version));
        }
    }

    private List<Object> payloads(String stream) {
        return store.readEvents(stream)
                .asStream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }
}
