package dev.tidings.kafka;

import static dev.tidings.kafka.Entries.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Reading a topic that may be gone: left to itself, a consumer asks for it thousands of times a second, for ever. */
class TopicReaderTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    private final LogTopic topic = Broker.topic();

    @Test
    void whatDoesNotExistIsNotWaitedFor() {
        try (TopicReader reader = topic.reader()) {
            assertThatThrownBy(reader::end)
                    .isInstanceOf(DataAccessResourceFailureException.class)
                    .hasMessage("There is no topic " + topic.name());
            assertThatThrownBy(reader::beginning).isInstanceOf(DataAccessResourceFailureException.class);
        }
    }

    @Test
    void whoFollowsIsToldThatItIsGone() {
        Entries.send(topic, range(1, 3));
        try (TopicReader reader = topic.follower()) {
            reader.seek(3);
            assertThat(reader.awaitMore(SHORT)).isFalse();

            Broker.lose(topic);

            await().untilAsserted(() ->
                    assertThatThrownBy(() -> reader.awaitMore(SHORT)).hasMessage("There is no topic " + topic.name()));
        }
    }
}
