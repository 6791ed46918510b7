package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProbeTest
class RequestTraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = ApiClient.of(port);
    }

    @Test
    void theClientsOwnIdIsKept() {
        assertIdIs("Order_7.a-b", api.get("/api/trace", "X-Request-Id", "Order_7.a-b"));
    }

    @Test
    void elseTheTraceThatTheRequestBelongsToIsItsId() {
        assertIdIs(TRACE, api.get("/api/trace", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));
        assertIdIs(
                TRACE,
                api.get(
                        "/api/trace",
                        "X-Request-Id",
                        "not sane!",
                        "traceparent",
                        "00-" + TRACE + "-00f067aa0ba902b7-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a;b", "<script>", ""})
    void anIdUnfitForLogsIsReplaced(String id) {
        Response response = api.get("/api/trace", "X-Request-Id", id);

        assertThat(response.header("X-Request-Id")).matches("[0-9a-f]{32}");
        assertIdIs(String.valueOf(response.header("X-Request-Id")), response);
    }

    @Test
    void anIdThatIsTooLongIsReplaced() {
        assertThat(api.get("/api/trace", "X-Request-Id", "a".repeat(64)).header("X-Request-Id"))
                .hasSize(64);
        assertThat(api.get("/api/trace", "X-Request-Id", "a".repeat(65)).header("X-Request-Id"))
                .hasSize(32);
    }

    @Test
    void streamsAreWrittenUnderTheSameId() {
        Response response = api.unchecked().get("/api/reads/lines", "X-Request-Id", "stream-1");

        assertThat(response.body()).isEqualTo("{\"trace\":\"stream-1\"}\n");
    }

    private static void assertIdIs(String id, Response response) {
        assertThat(response.header("X-Request-Id")).isEqualTo(id);
        assertThat(response.json().path("id").asString()).isEqualTo(id);
    }
}
