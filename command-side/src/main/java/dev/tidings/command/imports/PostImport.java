package dev.tidings.command.imports;

import dev.tidings.command.change.Change;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.change.Ids;
import dev.tidings.command.change.RequestMetadata;
import dev.tidings.command.post.SlugClaims;
import dev.tidings.command.user.Identity;
import dev.tidings.command.user.IdentityClaims;
import dev.tidings.command.user.NewUsers;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Service;

/**
 * Imports posts, many in one transaction: of each its author where unknown, the post, its publication, its views. How many
 * statements that takes does not depend on how many posts there are.
 */
@Service
final class PostImport {

    private final CommandExecutor commands;
    private final NewUsers newUsers;
    private final IdentityClaims claims;
    private final SlugClaims slugs;
    private final EventStore eventStore;
    private final Ids ids;

    PostImport(
            CommandExecutor commands,
            NewUsers newUsers,
            IdentityClaims claims,
            SlugClaims slugs,
            EventStore eventStore,
            Ids ids) {
        this.commands = commands;
        this.newUsers = newUsers;
        this.claims = claims;
        this.slugs = slugs;
        this.eventStore = eventStore;
        this.ids = ids;
    }

    /** What becomes of lines that are imported together. */
    static final class Outcome {

        private final Map<Long, UUID> accepted = new LinkedHashMap<>();
        private final Map<Long, ProblemException> refused = new LinkedHashMap<>();
        private long position;

        /** The posts that are durable, or will be once the caller's transaction is, by the numbers of their lines. */
        Map<Long, UUID> accepted() {
            return accepted;
        }

        /** Why nothing comes of the others. */
        Map<Long, ProblemException> refused() {
            return refused;
        }

        /** The position of the last event; 0 as long as that belongs to a transaction that is still open. */
        long position() {
            return position;
        }
    }

    /**
     * Imports the posts, each of them judged alone. Those that are accepted are durable on return, or with the
     * transaction that the caller has open.
     *
     * @throws RuntimeException where none is imported, whatever they say
     */
    Outcome add(List<ParsedLine.Fit> lines) {
        Outcome outcome = new Outcome();
        Map<Long, ImportedStream> wanted = new LinkedHashMap<>();
        lines.forEach(line -> wanted.put(line.number(), line.stream()));
        try {
            outcome.position = commands.carryOut(IfMatch.ANY, change -> add(change, wanted, outcome))
                    .position();
        } catch (NoneAccepted e) {
            // Nothing was written, and each is told why.
        }
        return outcome;
    }

    private void add(Change change, Map<Long, ImportedStream> wanted, Outcome outcome) {
        change.openTransaction();
        Map<UUID, String> claimed =
                slugs.claim(wanted.values().stream().map(ImportedStream::wish).toList());
        outcome.accepted.clear();
        outcome.refused.clear();
        wanted.forEach((number, it) -> {
            if (claimed.containsKey(it.postId())) {
                outcome.accepted.put(number, it.postId());
            } else {
                outcome.refused.put(number, SlugClaims.taken());
            }
        });
        if (outcome.accepted.isEmpty()) {
            throw new NoneAccepted();
        }
        List<ImportedStream> accepted = outcome.accepted.keySet().stream()
                .map(number -> Objects.requireNonNull(wanted.get(number)))
                .toList();
        // After the slugs: whose posts are all refused is not added.
        Map<String, UUID> authors = authors(change, accepted);
        MetaData metadata = MetaData.from(RequestMetadata.current());
        List<EventMessage<?>> events = new ArrayList<>();
        for (ImportedStream it : accepted) {
            UUID author = Objects.requireNonNull(
                    authors.get(Identity.canonical(it.post().author())));
            String slug = Objects.requireNonNull(claimed.get(it.postId()));
            events.addAll(it.events(author, slug, change.now(), metadata));
            change.begun(it.postId());
        }
        eventStore.publish(events);
    }

    private Map<String, UUID> authors(Change change, List<ImportedStream> posts) {
        Map<String, UUID> authors = claims.ownersOfNames(
                posts.stream().map(it -> it.post().author()).toList());
        Map<UUID, String> unknown = new LinkedHashMap<>();
        for (ImportedStream it : posts) {
            authors.computeIfAbsent(Identity.canonical(it.post().author()), name -> {
                UUID userId = ids.next();
                unknown.put(userId, it.post().author());
                return userId;
            });
        }
        newUsers.addUnreachable(change, unknown);
        return authors;
    }

    /** Ends a change that comes to nothing. */
    private static final class NoneAccepted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoneAccepted() {
            super("None is accepted", null, false, false);
        }
    }
}
