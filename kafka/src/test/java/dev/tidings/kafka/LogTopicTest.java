package dev.tidings.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A topic that comes and goes under whoever needs it. */
class LogTopicTest {

    private final LogTopic topic = Broker.topic();

    @Test
    void oneThatIsLostWhileItIsLookedForIsMadeAnew() {
        AtomicBoolean ends = new AtomicBoolean();
        AtomicInteger losses = new AtomicInteger();
        CompletableFuture<Void> losing = CompletableFuture.runAsync(() -> {
            while (!ends.get()) {
                if (Broker.loseIfThere(topic)) {
                    losses.incrementAndGet();
                }
            }
        });

        while (losses.get() < 50 && !losing.isDone()) {
            topic.ensure();
        }
        ends.set(true);
        losing.join();

        // Until the broker has been told of the last loss, what is lost seems to be there.
        await().ignoreExceptions().untilAsserted(() -> {
            topic.ensure();
            try (TopicReader reader = topic.reader()) {
                assertThat(reader.end()).isZero();
            }
        });
    }
}
