package dev.tidings.eventstore.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.eventstore.EventRegistry;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class EventRowsTest {

    private final EventRows rows = new EventRows(EventSerializer.of(EventRegistry.EMPTY));

    @Test
    void eachEventKeepsItsOwnMetadataWhateverTheOnesBeforeItHave() {
        MetaData ann = MetaData.with("userId", "ann");
        MetaData bob = MetaData.with("userId", "bob");

        List<String> metadata = List.of(ann, ann, bob, MetaData.emptyInstance(), ann).stream()
                .map(it -> rows.row(new GenericEventMessage<>(Map.of("text", "Hello"), it)))
                .map(row -> new String(row.metadata(), UTF_8).replaceFirst("\"eventId\":\"[^\"]+\",?", ""))
                .toList();

        assertThat(metadata)
                .containsExactly(
                        "{\"userId\":\"ann\"}",
                        "{\"userId\":\"ann\"}",
                        "{\"userId\":\"bob\"}",
                        "{}",
                        "{\"userId\":\"ann\"}");
    }

    @Test
    void eventsWithTheSameMetadataKeepTheirOwnIds() {
        var first = new GenericEventMessage<>("one", MetaData.with("userId", "ann"));
        var second = new GenericEventMessage<>("two", MetaData.with("userId", "ann"));

        assertThat(new String(rows.row(first).metadata(), UTF_8)).contains(first.getIdentifier());
        assertThat(new String(rows.row(second).metadata(), UTF_8)).contains(second.getIdentifier());
    }
}
