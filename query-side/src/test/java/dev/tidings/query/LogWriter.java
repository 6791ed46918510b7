package dev.tidings.query;

import dev.tidings.events.EventType;
import dev.tidings.events.MetadataKeys;
import dev.tidings.events.PostEvent;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostScheduled;
import dev.tidings.events.PostEvent.PostUnpublished;
import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.events.UserEvent.UserRegistered;
import dev.tidings.events.UserEvent.UsernameChanged;
import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeys;
import dev.tidings.eventstore.axon.PostgresEventStorageEngine;
import dev.tidings.projections.ReadPositions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what has happened into the log itself, and waits until the read tables have it too. */
public final class LogWriter {

    private static final List<String> PROJECTIONS =
            List.of("user", "post", "trending", "post-count", "comment", "favourite", "follow", "site");

    private final JdbcClient jdbc;
    private final PersonalDataKeys keys;
    private final PostgresEventStorageEngine engine;

    /** Writes into the log of a database. */
    public LogWriter(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.keys = new PersonalDataKeys(database);
        this.engine = PostgresEventStorageEngine.builder()
                .dataSource(database)
                .events(EventType.registry())
                .build();
    }

    /** A user registers; the events to follow are recorded by that user unless said otherwise. */
    public UUID registered(String username) {
        UUID user = UUID.randomUUID();
        append(new UserRegistered(user, keys.create(user).seal(username), null), user, Instant.EPOCH);
        return user;
    }

    /** The user takes another name. */
    public void renamed(UUID user, String username) {
        PersonalDataKey key = Objects.requireNonNull(keys.find(List.of(user)).get(user));
        append(new UsernameChanged(user, key.seal(username)), user, Instant.EPOCH);
    }

    /** The user is erased, with the key. */
    public void erased(UUID user) {
        jdbc.sql("delete from event_store.personal_data_key where user_id = ?")
                .param(user)
                .update();
        append(new UserErased(user), user, Instant.EPOCH);
    }

    /** A post is drafted, which anybody may have done. */
    public UUID drafted(UUID author, @Nullable UUID by, String title, Instant when) {
        UUID post = UUID.randomUUID();
        append(new PostDrafted(post, author, title, "About " + title, when), by, when);
        return post;
    }

    /** The post is published by its author. */
    public void published(UUID author, UUID post, Instant when) {
        append(new PostPublished(post, author), author, when);
    }

    /** The post will be published by itself. */
    public void scheduled(UUID author, UUID post, Instant publishAt, Instant when) {
        append(new PostScheduled(post, author, publishAt), author, when);
    }

    /** The post is called otherwise. */
    public void renamed(UUID author, UUID post, String slug, Instant when) {
        append(new PostEdited(post, author, "Renamed", "Content", "In short", List.of("java"), slug), author, when);
    }

    /** The post is a draft again. */
    public void unpublished(UUID author, UUID post, Instant when) {
        append(new PostUnpublished(post, author), author, when);
    }

    /** The post is written anew, by somebody. */
    public void edited(UUID author, UUID by, UUID post, String title, Instant when) {
        edited(author, by, post, title, "About " + title, when);
    }

    /** The post is written anew, by somebody. */
    public void edited(UUID author, UUID by, UUID post, String title, String content, Instant when) {
        append(new PostEdited(post, author, title, content), by, when);
    }

    /** The post is deleted by its author. */
    public void deleted(UUID author, UUID post, Instant when) {
        append(new PostDeleted(post, author), author, when);
    }

    /** The position of the last event. */
    public long head() {
        return jdbc.sql("select coalesce(max(position), 0) from event_store.event")
                .query(Long.class)
                .single();
    }

    /** Until the read tables have all of it. */
    public void untilProjected(ReadPositions positions) throws InterruptedException {
        if (!positions.await(PROJECTIONS, head(), Duration.ofSeconds(20))) {
            throw new AssertionError("The projections do not come so far");
        }
    }

    private void append(TidingsEvent event, @Nullable UUID by, Instant when) {
        String stream = switch (event) {
            case UserEvent user -> user.userId().toString();
            case PostEvent post -> post.postId().toString();
            default -> throw new IllegalArgumentException(event.toString());
        };
        long version = engine.lastSequenceNumberFor(stream).orElse(-1L) + 1;
        Map<String, ?> metadata = by == null ? Map.of() : Map.of(MetadataKeys.USER_ID, by.toString());
        GenericDomainEventMessage.clock = Clock.fixed(when, ZoneOffset.UTC);
        try {
            engine.appendEvents(new GenericDomainEventMessage<>(
                    event instanceof UserEvent ? "user" : "post", stream, version, event, metadata));
        } finally {
            GenericDomainEventMessage.clock = Clock.systemUTC();
        }
    }
}
