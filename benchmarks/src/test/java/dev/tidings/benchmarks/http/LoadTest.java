package dev.tidings.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The load generator must not take any answer for the one that was expected. */
class LoadTest {

    private static final Request POST = Request.post(100);

    private HttpServer server;
    private @Nullable HttpContext context;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void expectedAnswersAreCountedInOnePieceOrInChunks() throws Exception {
        answer(200, "{\"id\":\"%s\",\"text\":\"" + "x".repeat(100_000) + "\"}", true);
        assertThat(load(POST).right().answers()).isPositive();

        answer(200, "{\"text\":\"" + "x".repeat(100_000) + "\",\"id\":\"%s\"}", false);
        assertThat(load(POST).right().eachSecond()).isNotEmpty();
    }

    @Test
    void anErrorAnotherPostOrAnEmptyListIsNoAnswer() throws Exception {
        answer(503, "{\"id\":\"%s\"}", true);
        assertThatThrownBy(() -> load(POST).right()).hasMessageContaining("HTTP/1.1 503");

        answer(200, "{\"id\":\"01900000-0000-7000-8000-ffffffffffff\"}", true);
        assertThatThrownBy(() -> load(POST).right()).hasMessageContaining("instead of 200");

        answer(200, "{\"items\":[],\"nextCursor\":null}", false);
        assertThatThrownBy(() -> load(Request.list("/api/posts")).right()).hasMessageContaining("are wrong");
    }

    @Test
    void aTurnIsTheSameBehindTheLineThatTellsOfIt() {
        LoadTurn turn = turn(Request.view(Draw.ZIPF, 7));

        assertThat(LoadTurn.of(turn.line())).isEqualTo(turn);
    }

    private LoadResult load(Request request) throws IOException {
        return LoadResult.of(LoadGenerator.run(turn(request)).line());
    }

    private LoadTurn turn(Request request) {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort());
        return new LoadTurn(url, request, 4, Duration.ofMillis(100), 0);
    }

    /** Answers everything with this body, in which the last part of the path takes the place of {@code %s}. */
    private void answer(int status, String body, boolean isWhole) {
        if (context != null) {
            server.removeContext(context);
        }
        context = server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] bytes = body.replace("%s", path.substring(path.lastIndexOf('/') + 1))
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(status, isWhole ? bytes.length : 0);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
