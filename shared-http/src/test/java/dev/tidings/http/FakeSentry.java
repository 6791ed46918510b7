package dev.tidings.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what is sent to Sentry, on loopback. */
public final class FakeSentry implements AutoCloseable {

    private final HttpServer server;
    private final List<String> envelopes = new CopyOnWriteArrayList<>();

    private FakeSentry(HttpServer server) {
        this.server = server;
    }

    /** Listens on a free port. */
    public static FakeSentry start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FakeSentry sentry = new FakeSentry(server);
        server.createContext("/api/7/envelope/", exchange -> {
            try (exchange;
                    GZIPInputStream body = new GZIPInputStream(exchange.getRequestBody())) {
                sentry.envelopes.add(new String(body.readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        return sentry;
    }

    /** What an application is configured with to report here. */
    public String dsn() {
        return "http://key@localhost:" + server.getAddress().getPort() + "/7";
    }

    /** All that came, as it came. */
    public List<String> envelopes() {
        return List.copyOf(envelopes);
    }

    /** The errors among it: in an envelope each item follows a header of its own. */
    public List<JsonNode> errors() {
        return envelopes.stream()
                .flatMap(envelope -> {
                    List<String> lines = envelope.lines().toList();
                    return IntStream.range(1, lines.size())
                            .filter(line -> lines.get(line - 1).contains("\"type\":\"event\""))
                            .mapToObj(line -> JsonMapper.shared().readTree(lines.get(line)));
                })
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
