package dev.tidings.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BatcherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void whatComesWhileABatchIsAtWorkIsTheNextBatch() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Set<List<String>> batches = ConcurrentHashMap.newKeySet();
        try (Batcher<String, Integer> batcher = batcher(PATIENCE, batch -> {
            waitFor(gate);
            batches.add(batch.stream().map(BatchTask::element).toList());
            batch.forEach(task -> task.complete(batch.size()));
        })) {
            List<Thread> threads = List.of(submit(batcher, "a"), submit(batcher, "b"), submit(batcher, "c"));
            gate.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(batches).containsExactlyInAnyOrder(List.of("a"), List.of("b", "c"));
    }

    @Test
    void whoIsForgottenByTheWorkIsToldSo() {
        try (Batcher<String, Integer> batcher = batcher(PATIENCE, batch -> {})) {
            assertThatThrownBy(() -> batcher.submit("forgotten"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("without an outcome");
        }
    }

    @Test
    void whoIsToldThatItWasNotBegunCanRelyOnIt() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Set<String> done = ConcurrentHashMap.newKeySet();
        try (Batcher<String, Integer> batcher = batcher(Duration.ofMillis(200), batch -> {
            waitFor(gate);
            batch.forEach(task -> {
                done.add(task.element());
                task.complete(1);
            });
        })) {
            Thread first = submit(batcher, "begun");

            assertThatThrownBy(() -> batcher.submit("late")).isInstanceOf(RejectedExecutionException.class);

            gate.countDown();
            first.join();
        }
        assertThat(done).containsExactly("begun");
    }

    @Test
    void whoIsInterruptedBeforeItIsBegunIsToldSoAndItNeverIs() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Set<String> done = ConcurrentHashMap.newKeySet();
        AtomicReference<Throwable> told = new AtomicReference<>();
        try (Batcher<String, Integer> batcher = batcher(PATIENCE, batch -> {
            waitFor(gate);
            batch.forEach(task -> {
                done.add(task.element());
                task.complete(1);
            });
        })) {
            Thread first = submit(batcher, "begun");
            Thread interrupted = Thread.ofVirtual().start(() -> {
                try {
                    batcher.submit("interrupted");
                } catch (RejectedExecutionException e) {
                    told.set(e);
                }
            });
            await().until(() -> interrupted.getState() == Thread.State.WAITING);

            interrupted.interrupt();
            interrupted.join();
            gate.countDown();
            first.join();
        }
        assertThat(told.get()).isInstanceOf(RejectedExecutionException.class);
        assertThat(done).containsExactly("begun");
    }

    @Test
    void aBatchThatFailsFailsThoseWhoWereInItAndNobodyElse() {
        try (Batcher<String, Integer> batcher = batcher(PATIENCE, batch -> {
            if (batch.getFirst().element().equals("bad")) {
                throw new StackOverflowError();
            }
            batch.forEach(task -> task.complete(1));
        })) {
            assertThatThrownBy(() -> batcher.submit("bad")).isInstanceOf(StackOverflowError.class);
            assertThat(batcher.submit("good")).isOne();
        }
    }

    @Test
    void afterItIsClosedNothingIsAcceptedAndNobodyWaitsForEver() {
        Batcher<String, Integer> batcher = batcher(PATIENCE, batch -> batch.forEach(task -> task.complete(1)));
        batcher.close();

        assertThatThrownBy(() -> batcher.submit("late")).isInstanceOf(RejectedExecutionException.class);
    }

    private static Batcher<String, Integer> batcher(
            Duration patience, Consumer<List<BatchTask<String, Integer>>> work) {
        return new Batcher<>("test", new Batcher.Limits(100, 100, 1_000, patience, false), element -> 1, work);
    }

    /** Whoever waits does so without a time, for a timed wait of a virtual thread keeps another thread busy. */
    private static Thread submit(Batcher<String, Integer> batcher, String element) {
        Thread thread = Thread.ofVirtual().start(() -> batcher.submit(element));
        await().until(() -> thread.getState() == Thread.State.WAITING);
        return thread;
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
