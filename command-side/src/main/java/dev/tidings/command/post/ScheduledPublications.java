package dev.tidings.command.post;

import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.outbox.DueWork;
import dev.tidings.command.post.PostCommand.PublishScheduledPost;
import dev.tidings.command.user.Users;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Publishes posts when the time has come that they were scheduled for, by the database's clock. Every node looks for
 * them and nobody reserves any: the post itself judges whether it is still to be published, and of two nodes that try at
 * once the log lets one append. So a node that dies at it has either published the post or left it to the others.
 */
@Component
final class ScheduledPublications implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledPublications.class);

    private static final int PAGE = 100;

    private static final Duration POLL = Duration.ofSeconds(1);

    private static final String DUE = """
            select post_id, author_id, publish_at
            from event_store.scheduled_publication
            where publish_at <= clock_timestamp() and (publish_at, post_id) > (?, ?)
            order by publish_at, post_id
            limit ?
            """;

    /** Before all that are due. */
    private static final Due BEGINNING = new Due(new UUID(0, 0), new UUID(0, 0), Instant.EPOCH);

    private final CommandDatabase database;
    private final CommandExecutor commands;
    private final Users users;
    private final AtomicBoolean isAtWork = new AtomicBoolean();
    private volatile boolean isAway;

    ScheduledPublications(CommandDatabase database, CommandExecutor commands, Users users) {
        this.database = database;
        this.commands = commands;
        this.users = users;
    }

    private record Due(UUID postId, UUID authorId, Instant publishAt) {}

    /**
     * Goes on only where the time has not come yet.
     *
     * @throws ProblemException otherwise
     */
    void requireFuture(String field, Instant publishAt) {
        boolean isFuture = database.jdbc()
                .sql("select ? > clock_timestamp()")
                .param(publishAt.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (!isFuture) {
            throw ProblemException.invalid(field, "must lie in the future; leave it out to publish at once");
        }
    }

    @Override
    public String isDue() {
        return "exists (select from event_store.scheduled_publication where publish_at <= clock_timestamp())";
    }

    @Override
    public Duration poll() {
        return POLL;
    }

    @Override
    public void begin() {
        if (isAtWork.compareAndSet(false, true)) {
            Thread.ofVirtual().name("scheduled-publications").start(() -> {
                try {
                    publishDue();
                } finally {
                    isAtWork.set(false);
                }
            });
        }
    }

    /** Publishes what is due. What cannot be published now is tried again the next time. */
    private void publishDue() {
        try {
            Due last = BEGINNING;
            List<Due> page = due(last);
            while (!page.isEmpty()) {
                page.forEach(this::publish);
                last = page.getLast();
                page = page.size() < PAGE ? List.of() : due(last);
            }
            isAway = false;
        } catch (RuntimeException e) {
            if (!isAway) {
                LOG.warn("It can't be seen which posts are to be published now; this is tried again each second", e);
            }
            isAway = true;
        }
    }

    private List<Due> due(Due last) {
        return database.jdbc()
                .sql(DUE)
                .params(last.publishAt().atOffset(ZoneOffset.UTC), last.postId(), PAGE)
                .query((row, number) -> new Due(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    private void publish(Due due) {
        try {
            boolean authorLeft = users.find(due.authorId()).isEmpty();
            commands.carryOut(new PublishScheduledPost(due.postId(), due.publishAt(), authorLeft), IfMatch.ANY);
        } catch (DataAccessResourceFailureException e) {
            // The others would fare alike.
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Post {} could not be published at its time; this is tried again", due.postId(), e);
        }
    }
}
