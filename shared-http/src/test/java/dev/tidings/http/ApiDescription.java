package dev.tidings.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server says it does, fetched once, and whether it does. Safe for use by many threads. */
final class ApiDescription {

    private final URI location;
    private final HttpClient http;
    private @Nullable JsonNode document;
    private @Nullable DocumentedSchemas schemas;

    ApiDescription(URI location, HttpClient http) {
        this.location = location;
        this.http = http;
    }

    /** @throws AssertionError where the exchange is not one that the document describes */
    void check(String method, URI uri, Response response) {
        String exchange = response.toString();
        JsonNode operation = operation(method, uri.getRawPath());
        assertThat(operation.isMissingNode())
                .as("undocumented operation: %s", exchange)
                .isFalse();
        JsonNode documented = documentedAnswer(operation, response.status());
        assertThat(documented.isMissingNode())
                .as("undocumented status: %s", exchange)
                .isFalse();
        if (response.status() < 300) {
            assertThat(parameterNames(operation))
                    .as("undocumented query parameter: %s", exchange)
                    .containsAll(queryNames(uri));
        }
        if (!method.equals("HEAD")) {
            checkBody(documented.path("content"), response, exchange);
        }
    }

    private void checkBody(JsonNode content, Response response, String exchange) {
        if (response.body().isEmpty()) {
            assertThat(content.isEmpty() || response.status() == 304)
                    .as("a body is documented, none came: %s", exchange)
                    .isTrue();
            return;
        }
        String type = String.valueOf(response.header("Content-Type")).split(";", 2)[0];
        assertThat(content.has(type))
                .as("undocumented media type %s: %s", type, exchange)
                .isTrue();
        JsonNode schema = content.path(type).path("schema");
        if (!schema.isMissingNode() && (type.equals("application/json") || type.endsWith("+json"))) {
            assertThat(schemas().errors(schema, response.json()))
                    .as("not the documented body: %s", exchange)
                    .isEmpty();
        }
    }

    /** The operation whose path matches with the fewest variables. */
    private JsonNode operation(String method, String path) {
        return document()
                .path("paths")
                .propertyStream()
                .filter(entry -> matches(entry.getKey(), path))
                .min(Comparator.comparingLong(
                        entry -> entry.getKey().chars().filter(c -> c == '{').count()))
                .map(entry -> entry.getValue().path(documentedMethod(method)))
                .orElseGet(() -> document().path("nowhere"));
    }

    private static String documentedMethod(String method) {
        return method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
    }

    private static boolean matches(String template, String path) {
        List<String> wanted = List.of(template.split("/", -1));
        List<String> given = List.of(path.split("/", -1));
        if (wanted.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).startsWith("{") && !wanted.get(i).equals(given.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The default stands for errors only: successes are documented one by one. */
    private static JsonNode documentedAnswer(JsonNode operation, int status) {
        JsonNode answers = operation.path("responses");
        JsonNode exact = answers.path(Integer.toString(status));
        return exact.isMissingNode() && status >= 400 ? answers.path("default") : exact;
    }

    private static List<String> parameterNames(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private static List<String> queryNames(URI uri) {
        String query = uri.getRawQuery();
        return query == null || query.isEmpty()
                ? List.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8))
                        .toList();
    }

    private synchronized DocumentedSchemas schemas() {
        if (schemas == null) {
            schemas = new DocumentedSchemas(document());
        }
        return schemas;
    }

    private synchronized JsonNode document() {
        if (document == null) {
            document = fetch();
        }
        return document;
    }

    private JsonNode fetch() {
        try {
            String body = http.send(HttpRequest.newBuilder(location).build(), BodyHandlers.ofString())
                    .body();
            JsonNode fetched = JsonMapper.shared().readTree(body);
            assertThat(fetched.path("openapi").asString()).as(body).startsWith("3.1");
            return fetched;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
