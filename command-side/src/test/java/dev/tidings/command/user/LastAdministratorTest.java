package dev.tidings.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideApplication;
import dev.tidings.command.CommandSideTest;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.migrations.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administrators who get rid of one another, each on a node of its own. */
class LastAdministratorTest {

    private static final String PASSWORD = "correct horse battery";
    private static final int ROUNDS = 6;
    private static final PGSimpleDataSource DATABASE = TestDatabase.create();
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static ConfigurableApplicationContext[] nodes = {};

    /** How one gets rid of another. */
    enum Way {
        DEMOTE,
        ERASE,
        SUSPEND
    }

    private record Administrator(UUID id, String username, String token) {}

    @BeforeAll
    static void start() {
        nodes = new ConfigurableApplicationContext[] {startNode(), startNode()};
    }

    @AfterAll
    static void stop() {
        for (ConfigurableApplicationContext node : nodes) {
            node.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMOTE, DEMOTE", "DEMOTE, ERASE", "ERASE, DEMOTE", "ERASE, ERASE", "SUSPEND, DEMOTE", "ERASE, SUSPEND"
    })
    void ofTwoWhoGetRidOfEachOtherOneAfterTheOtherTheFirstStays(Way first, Way second) {
        Administrator ann = onlyAdministrator();
        Administrator bob = anotherBy(ann);

        assertThat(getRidOf(bob, first, ann, 0).status()).isEqualTo(200);
        Response response = getRidOf(ann, second, bob, 1);

        assertThat(response.status()).as(response.toString()).isIn(401, 403, 409);
        assertThat(administrators()).containsExactly(ann.id());
    }

    @ParameterizedTest
    @CsvSource({"DEMOTE, DEMOTE", "DEMOTE, ERASE", "ERASE, ERASE", "SUSPEND, SUSPEND", "SUSPEND, DEMOTE"})
    void ofTwoWhoGetRidOfEachOtherAtOnceOneStays(Way one, Way other) {
        Administrator ann = onlyAdministrator();
        for (int round = 0; round < ROUNDS; round++) {
            Administrator by = ann;
            Administrator bob = anotherBy(by);
            AtomicInteger turn = new AtomicInteger();

            List<Response> responses = CommandSideTest.atOnce(
                    2, () -> turn.getAndIncrement() == 0 ? getRidOf(bob, one, by, 0) : getRidOf(by, other, bob, 1));

            assertThat(responses)
                    .as(responses.toString())
                    .filteredOn(it -> it.status() == 200)
                    .hasSize(1);
            assertThat(administrators()).hasSize(1).containsAnyOf(by.id(), bob.id());
            ann = onlyAdministrator();
        }
    }

    @Test
    void theDatabaseKnowsThoseWhomTheLogKnows() {
        onlyAdministrator();

        assertThat(JdbcClient.create(DATABASE)
                        .sql("select user_id from event_store.administrator")
                        .query(UUID.class)
                        .list())
                .isEqualTo(administrators());
    }

    /** The one that is left, logged in. */
    private static Administrator onlyAdministrator() {
        UUID id = administrators().getFirst();
        String name = JdbcClient.create(DATABASE)
                .sql("select value from event_store.identity_claim where kind = 'username' and user_id = ?")
                .param(id)
                .query(String.class)
                .single();
        return logIn(name);
    }

    private static Administrator anotherBy(Administrator by) {
        String name = "admin-" + NAMES.incrementAndGet();
        Response registered = client(0)
                .post("/api/users", Map.of("username", name, "email", name + "@example.org", "password", PASSWORD));
        String path = String.valueOf(registered.header("Location"));
        assertThat(client(0).as(by.token()).put(path + "/roles/ADMIN").status()).isEqualTo(200);
        return logIn(name);
    }

    private static Administrator logIn(String name) {
        Response session = client(0).post("/api/sessions", Map.of("username", name, "password", PASSWORD));
        assertThat(session.status()).as(session.toString()).isEqualTo(200);
        return new Administrator(
                UUID.fromString(session.json().path("userId").asString()),
                name,
                session.json().path("accessToken").asString());
    }

    private static Response getRidOf(Administrator whom, Way way, Administrator by, int node) {
        ApiClient client = client(node).as(by.token());
        return switch (way) {
            case DEMOTE -> client.delete("/api/users/" + whom.id() + "/roles/ADMIN");
            case ERASE -> client.delete("/api/users/" + whom.id());
            case SUSPEND -> client.put("/api/users/" + whom.id() + "/suspension");
        };
    }

    /** As the log has it. */
    private static List<UUID> administrators() {
        return JdbcClient.create(DATABASE)
                .sql("""
                        select stream_id::uuid
                        from (select distinct on (stream_id) stream_id, name
                              from event_store.event_json
                              where name in ('user.erased', 'user.suspended') or payload ->> 'role' = 'ADMIN'
                              order by stream_id, version desc) as last
                        where name = 'user.role-granted'
                        """)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static ApiClient client(int node) {
        return ApiClient.of(Integer.parseInt(nodes[node].getEnvironment().getRequiredProperty("local.server.port")));
    }

    private static ConfigurableApplicationContext startNode() {
        return new SpringApplicationBuilder(CommandSideApplication.class)
                .run(
                        "--server.port=0",
                        "--tidings.database.url=" + TestDatabase.url(DATABASE),
                        "--tidings.database.user=postgres",
                        "--tidings.database.pool-size=8",
                        "--tidings.admin.password=" + PASSWORD,
                        "--tidings.passwords.memory-kib=64",
                        "--tidings.passwords.iterations=1",
                        "--tidings.rate-limits.logins-per-minute=100000",
                        "--tidings.rate-limits.registrations-per-minute=100000",
                        "--spring.jmx.enabled=false");
    }
}
