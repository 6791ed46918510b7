package dev.tidings.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.jetbrains.lincheck.Lincheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What appends wait in, in hundreds of the orders in which its threads can take turns, each tried step by step: a model
 * checker decides who goes on at every access to what they share.
 */
@Tag("lincheck")
class BatchQueueModelTest {

    private static final int ORDERS = 250;

    @Test
    void whatIsAcceptedWhileItClosesIsTakenAndWhatIsNotAcceptedNeverIs() {
        Lincheck.runConcurrentTest(ORDERS, () -> {
            BatchQueue<String, Integer> queue = queue();
            Set<String> accepted = ConcurrentHashMap.newKeySet();
            List<String> begun = new ArrayList<>();
            List<Thread> threads = List.of(
                    new Thread(() -> offer(queue, "a", accepted)),
                    new Thread(() -> offer(queue, "b", accepted)),
                    new Thread(queue::close));
            threads.forEach(Thread::start);
            begin(queue, begun);
            threads.forEach(BatchQueueModelTest::join);
            while (!queue.isFinished()) {
                begin(queue, begun);
            }

            require(accepted.equals(Set.copyOf(begun)), accepted + " were accepted, and begun " + begun);
            require(begun.size() == accepted.size(), begun + " were begun twice");
        });
    }

    @Test
    void whoeverRunsOutOfPatienceIsAnsweredAsItIs() {
        Lincheck.runConcurrentTest(ORDERS, () -> {
            BatchQueue<String, Integer> queue = queue();
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            Set<String> refused = ConcurrentHashMap.newKeySet();
            List<String> begun = new ArrayList<>();
            List<Thread> threads = List.of(
                    new Thread(() -> submit(queue, "a", acknowledged, refused)),
                    new Thread(() -> submit(queue, "b", acknowledged, refused)));
            threads.forEach(Thread::start);
            begin(queue, begun);
            begin(queue, begun);
            threads.forEach(BatchQueueModelTest::join);

            require(acknowledged.size() + refused.size() == 2, "somebody was told nothing");
            require(acknowledged.equals(Set.copyOf(begun)), acknowledged + " were acknowledged, and begun " + begun);
        });
    }

    private static BatchQueue<String, Integer> queue() {
        return new BatchQueue<>(4, 4, 100, element -> 1);
    }

    private static void offer(BatchQueue<String, Integer> queue, String element, Set<String> accepted) {
        try {
            if (queue.offer(new BatchTask<>(element), 0)) {
                accepted.add(element);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** As a batcher does, for somebody who has no time. */
    private static void submit(
            BatchQueue<String, Integer> queue, String element, Set<String> acknowledged, Set<String> refused) {
        BatchTask<String, Integer> task = new BatchTask<>(element);
        try {
            if (queue.offer(task, 0) && task.await(0) == 1) {
                acknowledged.add(element);
            }
        } catch (RejectedExecutionException e) {
            refused.add(element);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** As the batcher's thread does, once. */
    private static void begin(BatchQueue<String, Integer> queue, List<String> begun) {
        try {
            for (BatchTask<String, Integer> task : queue.take(0, 1)) {
                begun.add(task.element());
                task.complete(1);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Plain, because everything that runs in here is taken to pieces. */
    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
