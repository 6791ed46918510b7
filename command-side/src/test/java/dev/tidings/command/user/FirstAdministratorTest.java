package dev.tidings.command.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.command.CommandSideApplication;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.migrations.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts and restarts on one database. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final String PASSWORD = "correct horse battery";

    private PGSimpleDataSource database = new PGSimpleDataSource();

    @BeforeEach
    void createDatabase() {
        database = TestDatabase.create();
    }

    @Test
    void thereIsNoSecondOneAfterTheFirstTookAnotherName(CapturedOutput output) {
        try (ConfigurableApplicationContext node = start(PASSWORD)) {
            Response session = client(node).post("/api/sessions", Map.of("username", "admin", "password", PASSWORD));
            String token = session.json().path("accessToken").asString();
            String id = session.json().path("userId").asString();
            assertThat(client(node)
                            .as(token)
                            .put("/api/users/" + id + "/username", Map.of("username", "boss"))
                            .status())
                    .isEqualTo(200);
        }

        try (ConfigurableApplicationContext node = start("")) {
            assertThat(register(node, "admin").status()).as("the name is free").isEqualTo(201);
        }
        start("").close();

        assertThat(count("select count(*) from event_store.event where name = 'user.role-granted'"))
                .isEqualTo(1);
        assertThat(output).doesNotContain("First administrator:");
    }

    @Test
    void aNameThatSomebodyElseHasIsTold(CapturedOutput output) {
        try (ConfigurableApplicationContext node = start(PASSWORD)) {
            assertThat(register(node, "ada").status()).isEqualTo(201);
        }
        JdbcClient.create(database).sql("delete from event_store.administrator").update();

        assertThatThrownBy(() -> start(PASSWORD, "--tidings.admin.username=ada"))
                .hasRootCauseInstanceOf(UnusableAdministratorException.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "under the name ada", "TIDINGS_ADMIN_USERNAME")
                .doesNotContain("\tat dev.tidings");
        try (ConfigurableApplicationContext node = start(PASSWORD, "--tidings.admin.username=grace")) {
            assertThat(client(node)
                            .post("/api/sessions", Map.of("username", "grace", "password", PASSWORD))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPasswordThatNobodyMayHaveIsTold(CapturedOutput output) {
        assertThatThrownBy(() -> start("short")).hasRootCauseInstanceOf(UnusableAdministratorException.class);
        assertThatThrownBy(() -> start("Password1")).hasRootCauseInstanceOf(UnusableAdministratorException.class);

        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "TIDINGS_ADMIN_PASSWORD must have 8 to 128 characters",
                        "TIDINGS_ADMIN_PASSWORD is one of the most common passwords")
                .doesNotContain("\tat dev.tidings");
        assertThat(count("select count(*) from event_store.event")).isZero();
    }

    private static Response register(ConfigurableApplicationContext node, String username) {
        return client(node)
                .post(
                        "/api/users",
                        Map.of("username", username, "email", username + "@example.org", "password", PASSWORD));
    }

    private static ApiClient client(ConfigurableApplicationContext node) {
        return ApiClient.of(Integer.parseInt(node.getEnvironment().getRequiredProperty("local.server.port")));
    }

    private long count(String sql) {
        return JdbcClient.create(database).sql(sql).query(Long.class).single();
    }

    private ConfigurableApplicationContext start(String password, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--tidings.database.url=" + TestDatabase.url(database),
                "--tidings.database.user=postgres",
                "--tidings.database.pool-size=4",
                "--tidings.admin.password=" + password,
                "--tidings.passwords.memory-kib=64",
                "--tidings.passwords.iterations=1",
                "--spring.jmx.enabled=false"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(CommandSideApplication.class).run(arguments.toArray(String[]::new));
    }
}
