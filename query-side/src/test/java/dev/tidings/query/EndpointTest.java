package dev.tidings.query;

import dev.tidings.events.CommentEvent.CommentDeleted;
import dev.tidings.events.CommentEvent.CommentWritten;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostScheduled;
import dev.tidings.events.PostEvent.PostUnpublished;
import dev.tidings.events.PostEvent.PostUnscheduled;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.ReaderEvent;
import dev.tidings.events.ReaderEvent.PostFavourited;
import dev.tidings.events.ReaderEvent.PostUnfavourited;
import dev.tidings.events.ReaderEvent.UserFollowed;
import dev.tidings.events.ReaderEvent.UserUnfollowed;
import dev.tidings.events.Role;
import dev.tidings.events.SiteEvent;
import dev.tidings.events.SiteEvent.SiteDescribed;
import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent.EmailChanged;
import dev.tidings.events.UserEvent.EmailProved;
import dev.tidings.events.UserEvent.ProfileChanged;
import dev.tidings.events.UserEvent.RoleGranted;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.events.UserEvent.UserRegistered;
import dev.tidings.events.UserEvent.UserRestored;
import dev.tidings.events.UserEvent.UserSuspended;
import dev.tidings.events.UserEvent.UserVerified;
import dev.tidings.events.UserEvent.UsernameChanged;
import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeys;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.http.TokenIssuer;
import dev.tidings.migrations.KeptConnections;
import dev.tidings.migrations.TestDatabase;
import dev.tidings.projections.Envelope;
import dev.tidings.projections.Projection;
import dev.tidings.projections.ReadPositions;
import dev.tidings.query.history.MovableClock;
import dev.tidings.query.projection.Heard;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Requests over HTTP to a query side of which the test says what happened before. All such tests share one server; each
 * begins with empty read tables.
 */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.jpa.properties.hibernate.generate_statistics=true",
            "tidings.query.trending.rest=0ms",
            "tidings.query.trending.max-listeners=3",
            "tidings.query.trending.heartbeat=1s",
            "tidings.streams.most-of-one-client=400",
            // Rebuilds move on with each beat, which is a tenth of it.
            "tidings.projections.claim-timeout=2s"
        })
@SuppressWarnings("NullAway.Init") // The test framework fills the fields.
public abstract class EndpointTest {

    /** What time it is unless a test says otherwise. */
    protected static final Instant NOW = Instant.parse("2026-06-15T12:34:56.789012Z");

    private static final TokenIssuer TOKENS = TokenIssuer.create();
    protected static final PGSimpleDataSource DATABASE = newDatabase();

    private static final DataSource KEPT = KeptConnections.to(DATABASE);

    protected static final Logins LOGINS = new Logins(KEPT);

    protected static final MovableClock CLOCK = new MovableClock(NOW);

    /** For what is answered from the log; {@link #untilProjected} then keeps it out of the next test's tables. */
    protected static final LogWriter LOG = new LogWriter(KEPT);

    @TestBean(name = "queryClock", methodName = "clock")
    Clock clock;

    @Autowired
    private List<Projection<TidingsEvent>> projections;

    @Autowired
    @Qualifier("projectionTransactionManager")
    private PlatformTransactionManager transactions;

    @Autowired
    private EntityManagerFactory entityManagerFactory;

    @Autowired
    private ReadPositions positions;

    @LocalServerPort
    private int port;

    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<UUID, PersonalDataKey> keys = new HashMap<>();
    private long position;
    private static final AtomicLong IDS = new AtomicLong();

    protected ApiClient api;

    static Clock clock() {
        return CLOCK;
    }

    private static PGSimpleDataSource newDatabase() {
        PGSimpleDataSource database = TestDatabase.create();
        database.setCurrentSchema("read_model");
        new JdbcTemplate(database)
                .update(
                        "insert into event_store.signing_key values (?, ?, 'nobody knows', now())",
                        TOKENS.keyId(),
                        TOKENS.publicKeys().publicKeys().getFirst());
        return database;
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add("tidings.database.url", () -> TestDatabase.url(DATABASE));
        properties.add("tidings.database.user", () -> "postgres");
    }

    @BeforeEach
    void beginWithNothing() {
        CLOCK.set(NOW);
        JdbcTemplate jdbc = new JdbcTemplate(KEPT);
        jdbc.execute("""
                truncate user_profile, post, post_author, post_former_slug, post_tag, tag_count, trending_post,
                         trending_view_hour, post_count, post_count_published, comment, post_comment_count, favourite,
                         post_favourite_count, follow, follower_count, site
                """);
        jdbc.execute("update trending_clock set hour = 0");
        Heard.something(positions, KEPT);
        api = ApiClient.of(port);
    }

    // What happened before

    protected UUID registered(String username) {
        UUID id = newId();
        PersonalDataKey key = new PersonalDataKeys(KEPT).create(id);
        keys.put(id, key);
        happened(id, new UserRegistered(id, key.seal(username), key.seal(username + "@example.org")), NOW);
        return id;
    }

    protected UUID verified(String username) {
        UUID id = registered(username);
        happened(id, new UserVerified(id), NOW);
        return id;
    }

    protected UUID admin(String username) {
        UUID id = registered(username);
        happened(id, new RoleGranted(id, Role.ADMIN), NOW);
        return id;
    }

    protected void renamed(UUID user, String username) {
        happened(user, new UsernameChanged(user, keyOf(user).seal(username)), NOW);
    }

    protected void suspended(UUID user) {
        happened(user, new UserSuspended(user), NOW);
    }

    protected void restored(UUID user) {
        happened(user, new UserRestored(user), NOW);
    }

    protected void described(String name, String description) {
        happened(SiteEvent.SITE, new SiteDescribed(SiteEvent.SITE, name, description), NOW);
    }

    protected void moved(UUID user, String email) {
        happened(user, new EmailChanged(user, keyOf(user).seal(email)), NOW);
    }

    protected void proved(UUID user) {
        happened(user, new EmailProved(user), NOW);
    }

    protected void erased(UUID user) {
        happened(user, new UserErased(user), NOW);
    }

    protected UUID drafted(UUID author, String title) {
        return drafted(author, title, "About " + title, NOW);
    }

    protected UUID drafted(UUID author, String title, String content, Instant createdAt) {
        UUID id = newId();
        happened(id, new PostDrafted(id, author, title, content, createdAt), createdAt);
        return id;
    }

    protected UUID drafted(UUID author, String title, String slug, String... tags) {
        UUID id = newId();
        happened(id, new PostDrafted(id, author, title, "About " + title, null, List.of(tags), slug, NOW, null), NOW);
        return id;
    }

    protected UUID drafted(
            UUID author, String title, String content, @Nullable String summary, List<String> tags, Instant createdAt) {
        UUID id = newId();
        PostDrafted drafted = new PostDrafted(id, author, title, content, summary, tags, "post-" + id, createdAt, null);
        happened(id, drafted, createdAt);
        return id;
    }

    protected UUID published(UUID author, String title, String slug, String... tags) {
        UUID id = drafted(author, title, slug, tags);
        published(author, id);
        return id;
    }

    protected void published(UUID author, UUID post) {
        happened(post, new PostPublished(post, author), NOW);
    }

    protected void scheduled(UUID author, UUID post, Instant publishAt) {
        happened(post, new PostScheduled(post, author, publishAt), NOW);
    }

    protected void unscheduled(UUID author, UUID post) {
        happened(post, new PostUnscheduled(post, author), NOW);
    }

    /** What is null stays as it is. */
    protected void changed(
            UUID author, UUID post, @Nullable String summary, @Nullable List<String> tags, @Nullable String slug) {
        happened(post, new PostEdited(post, author, "Edited", "Content", summary, tags, slug), NOW);
    }

    protected UUID published(UUID author, String title) {
        return published(author, title, NOW);
    }

    protected UUID published(UUID author, String title, Instant createdAt) {
        return published(author, title, "About " + title, createdAt);
    }

    protected UUID published(UUID author, String title, String content, Instant createdAt) {
        UUID id = drafted(author, title, content, createdAt);
        happened(id, new PostPublished(id, author), createdAt);
        return id;
    }

    protected void unpublished(UUID author, UUID post) {
        happened(post, new PostUnpublished(post, author), NOW);
    }

    protected void edited(UUID author, UUID post, String title, String content, Instant when) {
        happened(post, new PostEdited(post, author, title, content), when);
    }

    protected void deleted(UUID author, UUID post) {
        happened(post, new PostDeleted(post, author), NOW);
    }

    protected void told(UUID user, String bio, String image) {
        happened(
                user,
                new ProfileChanged(user, keyOf(user).seal(bio), keyOf(user).seal(image)),
                NOW);
    }

    protected UUID commented(UUID postAuthor, UUID post, UUID author, String body, Instant when) {
        UUID id = newId();
        happened(id, new CommentWritten(id, post, postAuthor, author, body), when);
        return id;
    }

    protected UUID commented(UUID postAuthor, UUID post, UUID author, String body) {
        return commented(postAuthor, post, author, body, NOW);
    }

    protected void commentDeleted(UUID post, UUID author, UUID comment) {
        happened(comment, new CommentDeleted(comment, post, author), NOW);
    }

    protected void favourited(UUID reader, UUID post) {
        chosen(new PostFavourited(reader, post));
    }

    protected void unfavourited(UUID reader, UUID post) {
        chosen(new PostUnfavourited(reader, post));
    }

    protected void followed(UUID reader, UUID user) {
        chosen(new UserFollowed(reader, user));
    }

    protected void unfollowed(UUID reader, UUID user) {
        chosen(new UserUnfollowed(reader, user));
    }

    private void chosen(ReaderEvent event) {
        happened(event.stream(), event, NOW);
    }

    protected void viewed(UUID post, long times) {
        viewed(post, times, NOW);
    }

    protected void viewed(UUID post, long times, Instant when) {
        project(new Envelope<>(++position, -1, when, new PostViewsRecorded(post, times)));
    }

    protected void untilProjected() throws InterruptedException {
        LOG.untilProjected(positions);
    }

    // Who asks, and what they are told

    /** The user in a new session. From now on it has these roles, in all sessions. */
    protected ApiClient as(UUID user, Role... roles) {
        return api.as(TOKENS.tokenOf(LOGINS.session(user, roles), user));
    }

    protected static List<String> titles(Response response) {
        return texts(response, "title");
    }

    protected static List<String> texts(Response response, String property) {
        return response.json()
                .path("items")
                .valueStream()
                .map(item -> item.path(property).asString())
                .toList();
    }

    /** Follows the cursors to the end of a list; the path has a query already. */
    protected static List<JsonNode> walk(ApiClient client, String path) {
        List<JsonNode> items = new ArrayList<>();
        Response page = client.get(path);
        while (page.status() == 200) {
            page.json().path("items").forEach(items::add);
            JsonNode cursor = page.json().path("nextCursor");
            if (cursor.isNull()) {
                return items;
            }
            page = client.get(path + "&cursor=" + cursor.asString());
        }
        throw new AssertionError(page.toString());
    }

    /** As its owner, for what no request does. */
    protected static DataSource database() {
        return KEPT;
    }

    protected Statistics statistics() {
        return entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
    }

    private void happened(UUID stream, TidingsEvent event, Instant when) {
        long version = versions.merge(stream, 0L, (before, first) -> before + 1);
        project(new Envelope<>(++position, version, when, event));
    }

    private void project(Envelope<TidingsEvent> recorded) {
        for (Projection<TidingsEvent> projection : projections) {
            if (projection.handles().contains(recorded.event().getClass())) {
                new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> projection.project(List.of(recorded)));
            }
        }
        Heard.something(positions, KEPT);
    }

    private PersonalDataKey keyOf(UUID user) {
        PersonalDataKey key = keys.get(user);
        if (key == null) {
            throw new IllegalStateException(user + " did not register");
        }
        return key;
    }

    /** Later ids are greater, as they are in the log. */
    private UUID newId() {
        return new UUID(NOW.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L | IDS.incrementAndGet());
    }
}
