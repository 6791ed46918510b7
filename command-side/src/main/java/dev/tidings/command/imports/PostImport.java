package dev.tidings.command.imports;

import dev.tidings.command.change.Change;
import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.change.Ids;
import dev.tidings.command.change.RequestMetadata;
import dev.tidings.command.input.Instants;
import dev.tidings.command.post.PostCommand.DraftPost;
import dev.tidings.command.user.Identity;
import dev.tidings.command.user.IdentityClaims;
import dev.tidings.command.user.NewUsers;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Imports one post: its author where unknown, the post, its publication, its views, all or nothing. */
@Service
final class PostImport {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);

    private final CommandExecutor commands;
    private final NewUsers newUsers;
    private final IdentityClaims claims;
    private final EventStore eventStore;
    private final Ids ids;
    private final Clock clock;

    PostImport(
            CommandExecutor commands,
            NewUsers newUsers,
            IdentityClaims claims,
            EventStore eventStore,
            Ids ids,
            @Qualifier("commandClock") Clock clock) {
        this.commands = commands;
        this.newUsers = newUsers;
        this.claims = claims;
        this.eventStore = eventStore;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Imports the post. It is durable on return.
     *
     * @throws ProblemException when it is refused
     */
    Changed add(ImportedPost post) {
        Instant createdAt = createdAt(post);
        UUID postId = ids.next();
        return commands.carryOut(IfMatch.ANY, change -> {
            change.openTransaction();
            UUID authorId = claims.owner(Identity.USERNAME, post.author()).orElseGet(() -> addAuthor(change, post));
            change.send(new DraftPost(
                    postId, authorId, post.title(), post.content(), createdAt, Boolean.TRUE.equals(post.published())));
            if (post.views() != null && post.views() > 0) {
                recordViews(new PostViewsRecorded(postId, post.views()), createdAt);
            }
        });
    }

    private UUID addAuthor(Change change, ImportedPost post) {
        UUID userId = ids.next();
        try {
            newUsers.add(change, userId, post.author(), null);
        } catch (ProblemException e) {
            throw new OptimisticLockingFailureException("The author was added meanwhile: look again", e);
        }
        return userId;
    }

    /** Views happened since the post was written; the log keeps that instant for them. */
    private void recordViews(PostViewsRecorded views, Instant since) {
        eventStore.publish(
                new GenericEventMessage<>(new GenericMessage<>(views, RequestMetadata.current()), () -> since));
    }

    private Instant createdAt(ImportedPost post) {
        Instant now = Instants.now(clock);
        if (post.createdAt() == null) {
            return now;
        }
        Instant createdAt = parse(post.createdAt());
        if (createdAt.isBefore(EARLIEST) || createdAt.isAfter(now.plus(CLOCK_SKEW))) {
            throw ProblemException.invalid("createdAt", "must not lie in the future, nor before the year 1");
        }
        return Instants.kept(createdAt);
    }

    private static Instant parse(String createdAt) {
        try {
            return OffsetDateTime.parse(createdAt).toInstant();
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid("createdAt", "must be a time as in 2026-01-31T12:00:00Z");
        }
    }
}
