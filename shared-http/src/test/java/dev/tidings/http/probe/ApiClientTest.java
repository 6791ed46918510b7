package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.tidings.http.ApiClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that checks is worth something only if it complains: against a server that lies about itself. */
class ApiClientTest {

    private static final String DESCRIPTION = """
            {"openapi": "3.1.0",
             "paths": {
               "/things/{id}": {"get": {
                 "parameters": [{"name": "id", "in": "path"}, {"name": "limit", "in": "query"}],
                 "responses": {
                   "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                   "default": {"content": {"application/problem+json": {}}}}}}},
             "components": {"schemas": {
               "Thing": {"type": "object", "required": ["name"], "properties": {
                 "name": {"type": "string"}, "at": {"type": ["string", "null"], "format": "date-time"},
                 "owner": {"$ref": "#/components/schemas/Owner"}}},
               "Owner": {"type": "object", "properties": {"id": {"type": "string"}}}}}}""";
    private static final String PROBLEM =
            "{\"type\": \"urn:tidings:problem:not-found\", \"title\": \"t\", \"status\": 404, \"detail\": \"%s\"}";

    private HttpServer server;
    private ApiClient api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        answer("/v3/api-docs", 200, "application/json", DESCRIPTION);
        api = ApiClient.of(server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatIsDocumentedPasses() {
        answer("/things/1", 200, "application/json", "{\"name\": \"a\", \"at\": null, \"owner\": {\"id\": \"x\"}}");
        answer("/things/2", 404, "application/problem+json", PROBLEM.formatted("Look elsewhere."));

        assertThatCode(() -> api.get("/things/1?limit=3")).doesNotThrowAnyException();
        assertThatCode(() -> api.get("/things/2")).doesNotThrowAnyException();
    }

    @Test
    void whatIsNotDocumentedFails() {
        answer("/things/1", 200, "application/json", "{\"name\": \"a\"}");
        answer("/others", 200, "application/json", "{}");
        answer("/things/3", 202, "application/json", "{\"name\": \"a\"}");
        answer("/things/4", 200, "text/plain", "a");

        assertFails("/others", "undocumented operation");
        assertFails("/things/1?page=3", "undocumented query parameter");
        assertFails("/things/3", "undocumented status");
        assertFails("/things/4", "undocumented media type");
        assertThatCode(() -> api.unchecked().get("/others")).doesNotThrowAnyException();
    }

    @Test
    void aBodyOfAnotherShapeFails() {
        answer("/things/1", 200, "application/json", "{}");
        answer("/things/2", 200, "application/json", "{\"name\": 1}");
        answer("/things/3", 200, "application/json", "{\"name\": \"a\", \"secret\": 1}");
        answer("/things/4", 200, "application/json", "{\"name\": \"a\", \"owner\": {\"secret\": 1}}");
        answer("/things/5", 200, "application/json", "{\"name\": \"a\", \"at\": \"yesterday\"}");

        for (int i = 1; i <= 5; i++) {
            assertFails("/things/" + i, "not the documented body");
        }
    }

    @Test
    void anErrorThatIsNoProblemFailsEvenUnchecked() {
        answer("/things/1", 500, "text/html", "<html></html>");
        answer("/things/2", 404, "application/problem+json", PROBLEM.formatted(""));
        answer("/things/3", 404, "application/problem+json", PROBLEM.formatted("java.lang.IllegalStateException"));
        answer("/things/4", 400, "application/problem+json", PROBLEM.formatted("Another status."));

        for (int i = 1; i <= 4; i++) {
            String path = "/things/" + i;
            assertThatThrownBy(() -> api.unchecked().get(path)).isInstanceOf(AssertionError.class);
        }
    }

    private void assertFails(String path, String complaint) {
        assertThatThrownBy(() -> api.get(path))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(complaint);
    }

    private void answer(String path, int status, String type, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
