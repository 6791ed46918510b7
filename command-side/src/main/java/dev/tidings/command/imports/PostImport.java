package dev.tidings.command.imports;

import dev.tidings.command.change.Change;
import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.change.Ids;
import dev.tidings.command.change.RequestMetadata;
import dev.tidings.command.input.Instants;
import dev.tidings.command.post.PostCommand.ImportPost;
import dev.tidings.command.post.SlugClaims;
import dev.tidings.command.user.Identity;
import dev.tidings.command.user.IdentityClaims;
import dev.tidings.command.user.NewUsers;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.TagForms;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    private final CommandExecutor commands;
    private final NewUsers newUsers;
    private final IdentityClaims claims;
    private final SlugClaims slugs;
    private final EventStore eventStore;
    private final Ids ids;
    private final Clock clock;

    PostImport(
            CommandExecutor commands,
            NewUsers newUsers,
            IdentityClaims claims,
            SlugClaims slugs,
            EventStore eventStore,
            Ids ids,
            @Qualifier("commandClock") Clock clock) {
        this.commands = commands;
        this.newUsers = newUsers;
        this.claims = claims;
        this.slugs = slugs;
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
        ImportedTimes times = ImportedTimes.of(post, Instants.now(clock));
        UUID postId = ids.next();
        return commands.carryOut(IfMatch.ANY, change -> {
            change.openTransaction();
            UUID authorId = claims.owner(Identity.USERNAME, post.author()).orElseGet(() -> addAuthor(change, post));
            String slug = slugs.claim(post.slug(), post.title(), postId);
            Instant createdAt = Objects.requireNonNullElse(times.createdAt(), change.now());
            change.send(new ImportPost(
                    postId,
                    authorId,
                    post.title(),
                    post.content(),
                    post.summary() == null || post.summary().isBlank()
                            ? null
                            : post.summary().strip(),
                    post.tags() == null ? List.of() : TagForms.of(post.tags()),
                    slug,
                    createdAt,
                    times.updatedAt(),
                    times.isPublished() ? Objects.requireNonNullElse(times.publishedAt(), createdAt) : null));
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
}
