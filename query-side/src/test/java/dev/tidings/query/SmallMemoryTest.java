package dev.tidings.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import dev.tidings.http.FreePorts;
import dev.tidings.http.Response;
import dev.tidings.http.TokenIssuer;
import dev.tidings.migrations.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process with 256 MB of heap over a log of large posts, many times as large as that: authors choose how large events
 * are, so whatever is read of them is bounded in bytes. Where it were not, the process would end ({@code
 * ExitOnOutOfMemoryError}).
 */
@Execution(ExecutionMode.CONCURRENT)
class SmallMemoryTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int POSTS = 300;
    private static final int EDITED = 10;
    private static final int EDITS = 10;
    private static final String EDITED_POST = "00000000-0000-7000-8000-000000000003";

    /**
     * Of 1 MB each: all are drafted, all are published, some are edited again and again. PostgreSQL compresses them well,
     * so that they are large in the process alone; most of them is no word, for it is not search that is tried here.
     */
    private static final String LARGE_POSTS = """
            with large as (
                select 0 as version, post, 'post.drafted' as name from generate_series(0, :posts - 1) post
                union all
                select 1, post, 'post.published' from generate_series(0, :posts - 1) post
                union all
                select 1 + edit, post, 'post.edited'
                from generate_series(0, :edited - 1) post, generate_series(1, :edits) edit)
            insert into event_store.event
                (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
            select (select max(position) from event_store.event) + row_number() over (order by version, post),
                   'post', id, version, name, case name when 'post.published' then 1 else 2 end,
                   convert_to(
                       json_build_object('postId', id, 'authorId', (array[:authors]::uuid[])[1 + post % 4],
                                         'title', 'Post ' || post, 'content', text, 'tags', json_build_array('large'),
                                         'slug', 'post-' || post, 'createdAt', '2026-01-01T00:00:00Z')::text,
                       'UTF8'),
                   convert_to(json_build_object('eventId', gen_random_uuid())::text, 'UTF8'),
                   now()
            from large
            cross join lateral (
                select '00000000-0000-7000-8000-' || lpad(post::text, 12, '0') as id,
                       case when name = 'post.published' then null
                            else 'Version ' || version || '. ' || repeat('All work and no play. ', 100) || repeat('-', 950000) end as text) text
            """;

    private final PGSimpleDataSource database = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private Optional<Process> process = Optional.empty();

    @AfterEach
    void end() {
        process.ifPresent(Process::destroyForcibly);
    }

    @Test
    void aLogOfLargePostsIsReplayedAndServed() throws IOException {
        TokenIssuer issuer = TokenIssuer.create();
        jdbc.sql("insert into event_store.signing_key values (?, ?, 'nobody knows', now())")
                .params(issuer.keyId(), issuer.publicKeys().publicKeys().getFirst())
                .update();
        LogWriter log = new LogWriter(database);
        List<UUID> authors =
                Stream.of("ada", "bob", "cyd", "dan").map(log::registered).toList();
        jdbc.sql(LARGE_POSTS)
                .param("posts", POSTS)
                .param("edited", EDITED)
                .param("edits", EDITS)
                .param("authors", authors)
                .update();

        ApiClient api = start();
        Awaitility.await().atMost(PATIENCE).until(() -> !isRunning() || position() == log.head());
        String head = Long.toString(log.head());
        List<Response> answers = Stream.generate(() -> api.get("/api/posts/" + EDITED_POST, "Min-Event-Position", head))
                .limit(64)
                .parallel()
                .toList();
        Response list = api.get("/api/posts?limit=100");
        Response found = api.get("/api/posts?q=play&limit=100");

        assertThat(answers).allSatisfy(post -> {
            assertThat(post.status()).isEqualTo(200);
            assertThat(post.json().path("content").asString())
                    .hasSizeGreaterThan(900_000)
                    .startsWith("Version " + (EDITS + 1) + ".");
        });
        assertThat(list.json().path("items")).hasSize(100);
        assertThat(found.json().path("items")).hasSize(100);
        assertThat(isRunning()).isTrue();
        assertThat(jdbc.sql("select count(*) from read_model.dead_letter")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private ApiClient start() throws IOException {
        int port = FreePorts.next();
        Process started = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        QuerySideApplication.class.getName(),
                        "--server.port=" + port,
                        "--tidings.database.url=" + TestDatabase.url(database),
                        "--tidings.database.user=postgres")
                .inheritIO()
                .start();
        process = Optional.of(started);
        return ApiClient.of(port);
    }

    private boolean isRunning() {
        return process.orElseThrow().isAlive();
    }

    /** How far all projections have come. */
    private long position() {
        return jdbc.sql("""
                        select coalesce(min(s.position), 0)
                        from read_model.projection_generation g
                        left join read_model.projection_segment s using (projection, generation)
                        where g.state = 'live'
                        """).query(Long.class).single();
    }
}
