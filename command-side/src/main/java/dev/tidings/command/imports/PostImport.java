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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Imports posts: of each its author where unknown, the post, its publication, its views, all or nothing. */
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
            send(change, new Wanted(post, times, postId), authorId, slug);
        });
    }

    /**
     * Imports many posts in one transaction, each of them judged alone. Those that are accepted are durable on return.
     *
     * @return what becomes of each, in the order of the posts
     */
    Together addAll(List<ImportedPost> posts) {
        Map<UUID, Judged> judged = new LinkedHashMap<>();
        List<Wanted> wanted = new ArrayList<>();
        for (ImportedPost post : posts) {
            UUID postId = ids.next();
            try {
                wanted.add(new Wanted(post, ImportedTimes.of(post, Instants.now(clock)), postId));
                judged.put(postId, new Judged.Accepted(postId));
            } catch (ProblemException e) {
                judged.put(postId, new Judged.Refused(e));
            }
        }
        long position = 0;
        try {
            position = wanted.isEmpty()
                    ? 0
                    : commands.carryOut(IfMatch.ANY, change -> addAll(change, wanted, judged))
                            .position();
        } catch (NoneAccepted e) {
            // Nothing was written, and each is told why.
        }
        return new Together(List.copyOf(judged.values()), position);
    }

    /** @param position of the last event; 0 as long as it belongs to a transaction that is still open */
    record Together(List<Judged> judged, long position) {}

    private record Wanted(ImportedPost post, ImportedTimes times, UUID postId) {}

    private void addAll(Change change, List<Wanted> wanted, Map<UUID, Judged> judged) {
        change.openTransaction();
        Map<UUID, String> slugsOfPosts = slugs.claim(wanted.stream()
                .map(it -> new SlugClaims.Wish(
                        it.postId(), it.post().slug(), it.post().title()))
                .toList());
        List<Wanted> accepted = new ArrayList<>();
        for (Wanted it : wanted) {
            if (slugsOfPosts.containsKey(it.postId())) {
                accepted.add(it);
                judged.put(it.postId(), new Judged.Accepted(it.postId()));
            } else {
                judged.put(it.postId(), new Judged.Refused(SlugClaims.taken()));
            }
        }
        if (accepted.isEmpty()) {
            throw new NoneAccepted();
        }
        // After the slugs: whose posts are all refused is not added.
        Map<String, UUID> authors = claims.ownersOfNames(
                accepted.stream().map(it -> it.post().author()).toList());
        for (Wanted it : accepted) {
            UUID author = authors.computeIfAbsent(
                    Identity.canonical(it.post().author()), name -> addAuthor(change, it.post()));
            send(change, it, author, Objects.requireNonNull(slugsOfPosts.get(it.postId())));
        }
    }

    private void send(Change change, Wanted wanted, UUID authorId, String slug) {
        ImportedPost post = wanted.post();
        ImportedTimes times = wanted.times();
        Instant createdAt = Objects.requireNonNullElse(times.createdAt(), change.now());
        change.send(new ImportPost(
                wanted.postId(),
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
            recordViews(new PostViewsRecorded(wanted.postId(), post.views()), createdAt);
        }
    }

    /** Ends a change that comes to nothing. */
    private static final class NoneAccepted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoneAccepted() {
            super("None is accepted", null, false, false);
        }
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
