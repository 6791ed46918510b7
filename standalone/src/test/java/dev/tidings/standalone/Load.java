package dev.tidings.standalone;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.JsonNode;

/**
 * Readers and writers that never rest, and note whatever is not as it should be: an answer that is none, one without
 * what everybody has seen already, or views that become fewer.
 */
@NullMarked
final class Load implements AutoCloseable {

    private static final String TRENDING = "/api/posts/trending?window=30d&limit=3";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queries = new AtomicInteger();
    private final AtomicInteger commands = new AtomicInteger();
    private volatile boolean stopped;

    /**
     * Asks a node again and again what is trending, who posts most and what the hot post is like. The board may be a
     * moment older than the post itself.
     */
    void ask(ApiClient node) {
        AtomicLong seenOnTheBoard = new AtomicLong(LongLog.HOT_VIEWS);
        AtomicLong seen = new AtomicLong(LongLog.HOT_VIEWS);
        untilTheEnd(() -> {
            trending(node, seenOnTheBoard);
            hotPost(node, seen);
            expect(200, node.get("/api/users/post-counts?limit=3"));
        });
    }

    /** Views the hot post and writes others, again and again. */
    void command(ApiClient author) {
        untilTheEnd(() -> {
            expect(202, author.post("/api/posts/" + LongLog.HOT + "/views"));
            expect(201, author.post("/api/posts", Map.of("title", "Title", "content", "Content", "publish", true)));
            commands.addAndGet(2);
        });
    }

    int queries() {
        return queries.get();
    }

    int commands() {
        return commands.get();
    }

    /** What was wrong, each in words. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void untilTheEnd(Runnable requests) {
        threads.execute(() -> {
            try {
                while (!stopped) {
                    requests.run();
                }
            } catch (RuntimeException | AssertionError e) {
                failures.add(e.toString());
            }
        });
    }

    private void trending(ApiClient node, AtomicLong seen) {
        Response answer = node.get(TRENDING);
        if (expect(200, answer)) {
            JsonNode first = answer.json().path("items").path(0);
            if (!first.path("id").asString().equals(LongLog.HOT.toString())) {
                failures.add("The hot post does not lead: " + answer);
            }
            expectNoFewerViews(first, seen);
        }
    }

    private void hotPost(ApiClient node, AtomicLong seen) {
        Response answer = node.get("/api/posts/" + LongLog.HOT);
        if (expect(200, answer)) {
            expectNoFewerViews(answer.json(), seen);
        }
    }

    private void expectNoFewerViews(JsonNode post, AtomicLong seen) {
        long views = post.path("views").asLong();
        if (views < seen.get()) {
            failures.add("There were %s views already: %s".formatted(seen.get(), post));
        }
        seen.accumulateAndGet(views, Math::max);
    }

    private boolean expect(int status, Response answer) {
        queries.incrementAndGet();
        if (answer.status() != status) {
            failures.add(answer.toString());
        }
        return answer.status() == status;
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
    }
}
