package dev.tidings.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Whatever meets whatever (time that is up, interrupts, a queue that is full, a close): done or refused, never both. */
class BatcherPropertyTest {

    private static final int SUBMITTERS = 8;
    private static final int EACH = 60;

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void eachIsDoneOrRefusedAndNeverBoth(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int capacity,
            @ForAll @IntRange(min = 1, max = 5) int together,
            @ForAll @IntRange(min = 1, max = 400) int patienceMicros,
            @ForAll @IntRange(min = 0, max = 3_000) int closeAfterMicros)
            throws InterruptedException {
        Set<String> done = ConcurrentHashMap.newKeySet();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Set<String> refused = ConcurrentHashMap.newKeySet();
        Batcher<String, String> batcher = new Batcher<>(
                "batcher",
                new Batcher.Limits(capacity, together, 1_000, Duration.ofNanos(patienceMicros * 1_000L), false),
                element -> 1,
                batch -> batch.forEach(task -> {
                    assertThat(done.add(task.element())).as("once").isTrue();
                    task.complete(task.element());
                }));
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < SUBMITTERS; n++) {
            String name = "submitter " + n + " ";
            Random random = new Random(seed + n);
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < EACH; i++) {
                    submit(batcher, name + i, random.nextInt(10) == 0, acknowledged, refused);
                }
            }));
        }

        LockSupport.parkNanos(closeAfterMicros * 1_000L);
        batcher.close();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(acknowledged.size() + refused.size())
                .as("nobody waits for ever")
                .isEqualTo(SUBMITTERS * EACH);
        assertThat(done).isEqualTo(acknowledged);
        assertThat(done).noneMatch(refused::contains);
    }

    private static void submit(
            Batcher<String, String> batcher,
            String element,
            boolean isInterrupted,
            Set<String> acknowledged,
            Set<String> refused) {
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        try {
            acknowledged.add(batcher.submit(element));
        } catch (RejectedExecutionException e) {
            refused.add(element);
        } finally {
            Thread.interrupted();
        }
    }
}
