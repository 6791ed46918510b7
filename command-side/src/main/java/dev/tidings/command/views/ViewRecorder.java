package dev.tidings.command.views;

import dev.tidings.command.change.Actor;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.post.PostVisibilities;
import dev.tidings.command.post.PostVisibility;
import dev.tidings.eventstore.BatchTask;
import dev.tidings.eventstore.Batcher;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records views. Those that arrive while the previous ones are being appended are counted together, one event for each
 * post, and appended at once; a view that comes alone is appended at once too. Thread-safe.
 */
@Component
final class ViewRecorder implements AutoCloseable {

    private static final Batcher.Limits LIMITS =
            new Batcher.Limits(10_000, 2_000, Long.MAX_VALUE, Duration.ofSeconds(5), false);

    private final PostVisibilities posts;
    private final ViewLog log;
    private final CommandDatabase database;
    private final Batcher<View, Long> batcher;

    ViewRecorder(PostVisibilities posts, CommandDatabase database, EventStore eventStore) {
        this.posts = posts;
        this.log = new ViewLog(eventStore);
        this.database = database;
        this.batcher = new Batcher<>("view-recorder", LIMITS, view -> 1, this::recordTogether);
    }

    /**
     * Records a view. It is durable on return or, in a transaction of the caller's, will be with that transaction.
     *
     * @param reader null for somebody who is not logged in
     * @return where in the log the view stands; 0 as long as the caller's transaction is open
     * @throws ProblemException 404 for a post that the reader may not see, 503 when too many views wait
     */
    long record(UUID postId, @Nullable Actor reader) {
        posts.prepare(postId);
        View view = new View(postId, reader);
        if (database.hasTransaction()) {
            if (!view.isAllowedBy(posts.current(List.of(postId)).get(postId))) {
                throw notFound();
            }
            return log.append(List.of(view));
        }
        try {
            return batcher.submit(view);
        } catch (RejectedExecutionException e) {
            throw unavailable();
        }
    }

    private void recordTogether(List<BatchTask<View, Long>> views) {
        Map<UUID, PostVisibility> visibilities = posts.current(
                views.stream().map(view -> view.element().postId()).distinct().toList());
        List<BatchTask<View, Long>> allowed = new ArrayList<>();
        for (BatchTask<View, Long> view : views) {
            if (view.element().isAllowedBy(visibilities.get(view.element().postId()))) {
                allowed.add(view);
            } else {
                view.fail(notFound());
            }
        }
        if (!allowed.isEmpty()) {
            long position = log.append(allowed.stream().map(BatchTask::element).toList());
            allowed.forEach(view -> view.complete(position));
        }
    }

    /** Records what waits as far as time allows, and accepts no more. What is left over is refused, and never recorded. */
    @Override
    public void close() {
        batcher.close();
    }

    private static ProblemException notFound() {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no such post.");
    }

    private static ProblemException unavailable() {
        return ProblemException.retryLater(ProblemType.UNAVAILABLE, "Too many views at once.", Duration.ofSeconds(1));
    }
}
