package dev.tidings.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BatcherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** For its outcome, or at work for a gate. */
    private static final Set<Thread.State> WAITING = EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

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
            Thread interrupted = Thread.ofPlatform().start(() -> {
                try {
                    batcher.submit("interrupted");
                } catch (RejectedExecutionException e) {
                    told.set(e);
                }
            });
            await().until(() -> interrupted.getState() == Thread.State.TIMED_WAITING);

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

    @Test
    void whatComesAloneIsDoneByWhoeverBringsItAndWhatComesMeanwhileIsNot() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Map<List<String>, Thread> workers = new ConcurrentHashMap<>();
        Thread first;
        try (Batcher<String, Integer> batcher = leavingOneToItself(batch -> {
            workers.put(batch.stream().map(BatchTask::element).toList(), Thread.currentThread());
            waitFor(gate);
            batch.forEach(task -> task.complete(1));
        })) {
            first = submit(batcher, "a");
            List<Thread> others = List.of(submit(batcher, "b"), submit(batcher, "c"));
            gate.countDown();
            first.join();
            for (Thread other : others) {
                other.join();
            }
        }
        assertThat(workers).containsOnlyKeys(List.of("a"), List.of("b", "c")).containsEntry(List.of("a"), first);
        assertThat(workers)
                .hasEntrySatisfying(List.of("b", "c"), worker -> assertThat(worker.getName())
                        .isEqualTo("test"));
    }

    @Test
    void whoComesAloneIsToldWhatItFailedOf() {
        try (Batcher<String, Integer> batcher = leavingOneToItself(batch -> {
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
    void whoComesAloneWithAnInterruptIsRefusedAndNothingIsDone() {
        Set<String> done = ConcurrentHashMap.newKeySet();
        try (Batcher<String, Integer> batcher = leavingOneToItself(batch -> batch.forEach(task -> {
            done.add(task.element());
            task.complete(1);
        }))) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> batcher.submit("interrupted")).isInstanceOf(RejectedExecutionException.class);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(batcher.submit("good")).isOne();
        }
        assertThat(done).containsExactly("good");
    }

    @Test
    void whoClosesWaitsForWhoIsAtWorkAlone() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Batcher<String, Integer> batcher = leavingOneToItself(batch -> {
            waitFor(gate);
            batch.forEach(task -> task.complete(1));
        });
        Thread alone = submit(batcher, "a");
        Thread closer = Thread.ofPlatform().start(batcher::close);
        await().until(() -> closer.getState() == Thread.State.TIMED_WAITING && !isAlive("test"));

        assertThatThrownBy(() -> batcher.submit("late")).isInstanceOf(RejectedExecutionException.class);
        assertThat(closer.isAlive()).isTrue();

        gate.countDown();
        alone.join();
        closer.join();
        assertThatThrownBy(() -> batcher.submit("later")).isInstanceOf(RejectedExecutionException.class);
    }

    private static boolean isAlive(String thread) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(other -> other.getName().equals(thread));
    }

    private static Batcher<String, Integer> batcher(
            Duration patience, Consumer<List<BatchTask<String, Integer>>> work) {
        return new Batcher<>("test", new Batcher.Limits(100, 100, 1_000, patience, false, false), element -> 1, work);
    }

    private static Batcher<String, Integer> leavingOneToItself(Consumer<List<BatchTask<String, Integer>>> work) {
        return new Batcher<>("test", new Batcher.Limits(100, 100, 1_000, PATIENCE, false, true), element -> 1, work);
    }

    private static Thread submit(Batcher<String, Integer> batcher, String element) {
        Thread thread = Thread.ofPlatform().start(() -> batcher.submit(element));
        await().until(() -> WAITING.contains(thread.getState()));
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
