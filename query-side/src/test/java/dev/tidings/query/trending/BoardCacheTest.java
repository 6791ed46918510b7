package dev.tidings.query.trending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BoardCacheTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:34:56Z");
    private static final BoardChoice CHOICE = new BoardChoice(Window.WEEK, Ranking.CREATED, 20);
    private static final int CLIENTS = 16;

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong moves = new AtomicLong();
    private final AtomicLong position = new AtomicLong();
    private final CountDownLatch firstReadMayEnd = new CountDownLatch(1);

    @Test
    void allWhoComeWhileABoardIsReadShareTheNextOne() throws InterruptedException {
        BoardCache cache = cache(Duration.ZERO, () -> waitFor(firstReadMayEnd));
        List<Thread> clients = new ArrayList<>();
        clients.add(client(cache));
        await().until(() -> reads.get() == 1);
        for (int i = 1; i < CLIENTS; i++) {
            clients.add(client(cache));
        }
        await().until(() -> clients.stream().allMatch(client -> client.getState() == Thread.State.WAITING));

        firstReadMayEnd.countDown();
        for (Thread client : clients) {
            client.join();
        }

        assertThat(reads).as("no board holds for any time").hasValue(2);
    }

    @Test
    void aBoardThatTimeHasOvertakenAlreadyRestsAllTheSame() {
        BoardCache cache = cache(Duration.ofMinutes(1), () -> {});

        for (int i = 0; i < 100; i++) {
            cache.get(CHOICE, 0);
        }

        assertThat(reads).hasValue(1);
    }

    @Test
    void nobodyGetsABoardFromBeforeWhatItRequires() throws InterruptedException {
        BoardCache cache = new BoardCache(
                choice -> {
                    reads.incrementAndGet();
                    return new BoardSnapshot(List.of(), NOW, Instant.MAX);
                },
                () -> NOW,
                moves::get,
                position::get,
                JsonMapper.shared(),
                Duration.ofMinutes(1));
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.startVirtualThread(() -> {
                for (int request = 0; request < 2000; request++) {
                    long required = position.incrementAndGet();
                    moves.incrementAndGet();
                    String id = new String(cache.get(CHOICE, required).event(), StandardCharsets.US_ASCII);
                    long covered = Long.parseLong(id.substring(id.indexOf("id:") + 3, id.indexOf('-')));
                    if (covered < required) {
                        wrong.add(covered + " < " + required);
                    }
                }
            }));
        }
        for (Thread client : clients) {
            client.join();
        }

        assertThat(wrong).isEmpty();
        assertThat(reads.get()).isLessThanOrEqualTo(CLIENTS * 2000);
    }

    /** Of boards that hold for no time at all. */
    private BoardCache cache(Duration rest, Runnable reading) {
        return new BoardCache(
                choice -> {
                    if (reads.incrementAndGet() == 1) {
                        reading.run();
                    }
                    return new BoardSnapshot(List.of(), NOW, NOW.minusNanos(1000));
                },
                () -> NOW,
                moves::get,
                position::get,
                JsonMapper.shared(),
                rest);
    }

    private static Thread client(BoardCache cache) {
        return Thread.ofPlatform().start(() -> cache.get(CHOICE, 0));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
