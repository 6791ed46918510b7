package dev.tidings.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A real HTTP server that gives recorded answers, and remembers what it was asked. */
@NullMarked
final class FakeServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private FakeServer(HttpServer server) {
        this.server = server;
    }

    record Request(
            String line,
            String body,
            @Nullable String authorization,
            @Nullable String lastEventId) {}

    private record Answer(int status, String type, String body) {}

    static FakeServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeServer fake = new FakeServer(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", fake::answer);
            server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Answers a request such as {@code GET /ops/projections}. Of several answers each is given once, the last always. */
    FakeServer on(String request, int status, String json) {
        return add(request, new Answer(status, status < 400 ? "application/json" : "application/problem+json", json));
    }

    FakeServer problem(String request, int status, String title, String detail) {
        return on(
                request,
                status,
                "{\"type\":\"urn:tidings:problem:x\",\"title\":\"%s\",\"status\":%s,\"detail\":\"%s\"}"
                        .formatted(title, status, detail));
    }

    /** Answers with server-sent events, numbered from 1, and then ends. */
    FakeServer events(String request, String name, String... data) {
        int[] id = {0};
        String stream = List.of(data).stream()
                .map(each -> "id: %s\nevent: %s\ndata: %s\n\n".formatted(++id[0], name, each))
                .collect(Collectors.joining(": heartbeat\n\n"));
        return add(request, new Answer(200, "text/event-stream", stream));
    }

    List<Request> requests() {
        return requests;
    }

    List<String> asked() {
        return requests.stream().map(Request::line).toList();
    }

    private FakeServer add(String request, Answer answer) {
        answers.computeIfAbsent(request, key -> new ArrayDeque<>()).add(answer);
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(new Request(
                line,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Last-Event-ID")));
        Answer answer = next(line);
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private synchronized Answer next(String line) {
        Deque<Answer> left = answers.get(line);
        if (left == null) {
            return new Answer(500, "text/plain", "not recorded: " + line);
        }
        return left.size() > 1 ? left.remove() : left.element();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
