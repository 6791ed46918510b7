package dev.tidings.http;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Takes the spans that are sent to an OpenTelemetry collector by OTLP over HTTP, on loopback. */
public final class FakeCollector implements AutoCloseable {

    private final HttpServer server;
    private final List<Collected> spans = new CopyOnWriteArrayList<>();

    /** A span of a process; the parent is empty where it begins its trace. */
    public record Collected(
            String service,
            String name,
            String kind,
            String trace,
            String id,
            String parent,
            Map<String, String> attributes) {}

    private FakeCollector(HttpServer server) {
        this.server = server;
    }

    /** Listens on a free port. */
    public static FakeCollector start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FakeCollector collector = new FakeCollector(server);
        server.createContext("/v1/traces", exchange -> {
            try (exchange) {
                ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
                        .getResourceSpansList()
                        .forEach(collector::collect);
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        return collector;
    }

    /** What an application is configured with to send its spans here. */
    public String endpoint() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** All spans so far, in no order. */
    public List<Collected> spans() {
        return List.copyOf(spans);
    }

    /** Those of a trace. */
    public List<Collected> trace(String id) {
        return spans.stream().filter(span -> span.trace().equals(id)).toList();
    }

    private void collect(ResourceSpans process) {
        String service = attributes(process.getResource().getAttributesList()).getOrDefault("service.name", "");
        process.getScopeSpansList()
                .forEach(scope -> scope.getSpansList().forEach(span -> spans.add(collected(service, span))));
    }

    private static Collected collected(String service, Span span) {
        HexFormat hex = HexFormat.of();
        return new Collected(
                service,
                span.getName(),
                span.getKind().name(),
                hex.formatHex(span.getTraceId().toByteArray()),
                hex.formatHex(span.getSpanId().toByteArray()),
                hex.formatHex(span.getParentSpanId().toByteArray()),
                attributes(span.getAttributesList()));
    }

    private static Map<String, String> attributes(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey,
                        attribute -> attribute.getValue().hasStringValue()
                                ? attribute.getValue().getStringValue()
                                : Long.toString(attribute.getValue().getIntValue())));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
