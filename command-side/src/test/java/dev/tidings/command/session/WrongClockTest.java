package dev.tidings.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.tidings.command.CommandSideApplication;
import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.migrations.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A node whose clock is a year off beside one whose clock is right: one session for both. */
class WrongClockTest {

    private static final String PASSWORD = "correct horse battery";

    private final PGSimpleDataSource database = TestDatabase.create();

    @ParameterizedTest
    @ValueSource(longs = {-365, 365})
    void tokensAreGoodOnBothForAsLongAsTheySay(long days) throws Exception {
        try (ConfigurableApplicationContext right = start(Duration.ZERO);
                ConfigurableApplicationContext wrong = start(Duration.ofDays(days))) {
            List<ConfigurableApplicationContext> nodes = List.of(right, wrong);
            for (int issuing = 0; issuing < 2; issuing++) {
                Response session = logIn(nodes.get(issuing));
                String token = session.json().path("accessToken").asString();
                assertThat(SignedJWT.parse(token)
                                .getJWTClaimsSet()
                                .getExpirationTime()
                                .toInstant())
                        .isBetween(Instant.now().plusSeconds(600), Instant.now().plusSeconds(1200));
                for (ConfigurableApplicationContext node : nodes) {
                    assertThat(client(node).as(token).get("/api/sessions").status())
                            .isEqualTo(200);
                }
                Response refreshed = client(nodes.get(1 - issuing))
                        .post(
                                "/api/sessions/refresh",
                                Map.of(
                                        "refreshToken",
                                        session.json().path("refreshToken").asString()));
                assertThat(refreshed.status()).isEqualTo(200);
                assertThat(client(right)
                                .as(refreshed.json().path("accessToken").asString())
                                .get("/api/sessions")
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    private Response logIn(ConfigurableApplicationContext node) {
        Response session = client(node).post("/api/sessions", Map.of("username", "admin", "password", PASSWORD));
        assertThat(session.status()).isEqualTo(200);
        return session;
    }

    private static ApiClient client(ConfigurableApplicationContext node) {
        return ApiClient.of(Integer.parseInt(node.getEnvironment().getRequiredProperty("local.server.port")));
    }

    private ConfigurableApplicationContext start(Duration ahead) {
        return new SpringApplicationBuilder(CommandSideApplication.class)
                .initializers(context -> context.addBeanFactoryPostProcessor(beans -> {
                    ((GenericApplicationContext) context).removeBeanDefinition("commandClock");
                    beans.registerSingleton("commandClock", Clock.offset(Clock.systemUTC(), ahead));
                }))
                .run(
                        "--server.port=0",
                        "--tidings.database.url=" + TestDatabase.url(database),
                        "--tidings.database.user=postgres",
                        "--tidings.database.pool-size=4",
                        "--tidings.admin.password=" + PASSWORD,
                        "--tidings.passwords.memory-kib=64",
                        "--tidings.passwords.iterations=1",
                        "--spring.jmx.enabled=false");
    }
}
