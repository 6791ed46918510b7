package dev.tidings.command.views;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.StreamEnds;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.post.PostVisibility;
import dev.tidings.command.post.Posts;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records views. Those that arrive while the previous ones are being appended are counted together, one event for each
 * post, and appended at once; a view that comes alone is appended at once too. Thread-safe.
 */
@Component
final class ViewRecorder implements AutoCloseable {

    private static final int WAITING = 10_000;
    private static final int TOGETHER = 2_000;
    private static final long CLOSING_CHECK_MILLIS = 100;

    private final BlockingQueue<View> waiting = new ArrayBlockingQueue<>(WAITING);
    private final ViewedPosts posts;
    private final ViewLog log;
    private final CommandDatabase database;
    private final Thread worker;
    private volatile boolean closed;

    ViewRecorder(Posts posts, CommandDatabase database, EventStore eventStore) {
        this.posts = new ViewedPosts(posts, new StreamEnds(database));
        this.log = new ViewLog(eventStore);
        this.database = database;
        this.worker = Thread.ofPlatform().name("view-recorder").start(this::work);
    }

    /**
     * Records a view. It is durable on return or, in a transaction of the caller's, will be with that transaction.
     *
     * @param reader null for somebody who is not logged in
     * @return where in the log the view stands
     * @throws ProblemException 404 for a post that the reader may not see, 503 when too many views wait
     */
    long record(UUID postId, @Nullable Actor reader) {
        posts.prepare(postId);
        View view = new View(postId, reader);
        if (database.hasTransaction()) {
            recordTogether(List.of(view));
        } else if (closed || !waiting.offer(view)) {
            throw unavailable();
        }
        try {
            return view.position().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void work() {
        List<View> views = new ArrayList<>();
        while (!closed || !waiting.isEmpty()) {
            try {
                View first = waiting.poll(CLOSING_CHECK_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    views.add(first);
                    waiting.drainTo(views, TOGETHER - 1);
                    recordTogether(views);
                }
            } catch (InterruptedException | RuntimeException | Error e) {
                // It failed these views, not the next ones.
                views.forEach(view -> view.position().completeExceptionally(e));
            }
            views.clear();
        }
    }

    private void recordTogether(List<View> views) {
        Map<UUID, PostVisibility> visibilities =
                posts.current(views.stream().map(View::postId).distinct().toList());
        List<View> allowed = new ArrayList<>();
        for (View view : views) {
            if (view.isAllowedBy(visibilities.get(view.postId()))) {
                allowed.add(view);
            } else {
                view.position().completeExceptionally(notFound());
            }
        }
        if (!allowed.isEmpty()) {
            long position = log.append(allowed);
            allowed.forEach(view -> view.position().complete(position));
        }
    }

    /** Records what waits, and accepts no more. */
    @Override
    public void close() {
        closed = true;
        try {
            worker.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waiting.forEach(view -> view.position().completeExceptionally(unavailable()));
    }

    private static ProblemException notFound() {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no such post.");
    }

    private static ProblemException unavailable() {
        return ProblemException.retryLater(ProblemType.UNAVAILABLE, "Too many views at once.", Duration.ofSeconds(1));
    }
}
