package dev.tidings.command.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.command.CommandSideApplication;
import dev.tidings.command.change.Actor;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.post.PostCommand.DraftPost;
import dev.tidings.command.post.PostCommand.SchedulePost;
import dev.tidings.command.user.UserCommand.RegisterUser;
import dev.tidings.events.SealedText;
import dev.tidings.http.IfMatch;
import dev.tidings.migrations.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two command sides, of which one dies while posts are published at their time. */
class DyingNodeTest {

    private static final int POSTS = 60;

    private final PGSimpleDataSource database = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final List<ConfigurableApplicationContext> nodes = List.of(start(), start());

    @AfterEach
    void stop() {
        nodes.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void everyPostIsPublishedOnceThoughTheNodeThatWasAtItDies() {
        CommandExecutor commands = nodes.getFirst().getBean(CommandExecutor.class);
        UUID author = UUID.randomUUID();
        commands.carryOut(new RegisterUser(author, new SealedText("c2VhbGVk"), null), IfMatch.ANY);
        Instant at = jdbc.sql("select clock_timestamp() + interval '4 seconds'")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
        List<UUID> posts = Stream.generate(UUID::randomUUID).limit(POSTS).toList();
        for (UUID post : posts) {
            commands.carryOut(
                    new DraftPost(post, author, "T", "C", null, List.of(), post + "-slug", at, false), IfMatch.ANY);
            commands.carryOut(new SchedulePost(post, new Actor(author, false), at), IfMatch.ANY);
        }

        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(30))
                .until(() -> published() > 0);
        nodes.getFirst().getBean("commandDataSource", HikariDataSource.class).close();

        await().atMost(Duration.ofSeconds(60)).until(() -> published() >= POSTS);
        assertThat(jdbc.sql("select count(*) from event_store.scheduled_publication")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("""
                                select count(*) from event_store.event
                                where name = 'post.published' group by stream_id
                                """).query((row, number) -> row.getInt(1)).list())
                .hasSize(POSTS)
                .containsOnly(1);
    }

    private int published() {
        return jdbc.sql("select count(*) from event_store.event where name = 'post.published'")
                .query(Integer.class)
                .single();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(CommandSideApplication.class)
                .run(
                        "--server.port=0",
                        "--tidings.database.url=" + TestDatabase.url(database),
                        "--tidings.database.user=postgres",
                        "--tidings.database.pool-size=4",
                        "--tidings.passwords.memory-kib=64",
                        "--tidings.passwords.iterations=1",
                        "--spring.jmx.enabled=false");
    }
}
