package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ProbeTest
class OpenApiTest {

    @LocalServerPort
    private int port;

    private ApiClient api;
    private JsonNode document;

    @BeforeEach
    void read() {
        api = ApiClient.of(port).unchecked();
        document = api.get("/v3/api-docs").json();
    }

    @Test
    void theDocumentSaysWhatItDescribes() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/info/title").asString()).isEqualTo("Tidings");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void everyOperationFailsWithProblems() {
        document.path("paths")
                .forEach(path -> path.forEach(operation -> assertThat(operation
                                .at("/responses/default/content/application~1problem+json/schema/$ref")
                                .asString())
                        .isEqualTo("#/components/schemas/Problem")));
        assertThat(document.at("/components/schemas/Problem/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder("type", "title", "status", "detail");
    }

    @Test
    void callersAreDescribedAsSecurityAndPreconditionsAsAHeader() {
        JsonNode me = document.path("paths").path("/api/me").path("get");
        JsonNode anybody = document.path("paths").path("/api/anybody").path("get");
        JsonNode change = document.path("paths").path("/api/preconditions").path("put");

        assertThat(me.path("security").toString()).isEqualTo("[{\"bearer\":[]}]");
        assertThat(anybody.path("security").toString()).isEqualTo("[{},{\"bearer\":[]}]");
        assertThat(me.has("parameters")).isFalse();
        assertThat(anybody.has("parameters")).isFalse();
        assertThat(change.at("/parameters/0/name").asString()).isEqualTo("If-Match");
        assertThat(change.at("/parameters/0/in").asString()).isEqualTo("header");
        assertThat(change.at("/parameters/0/required").asBoolean()).isFalse();
        assertThat(document.path("components").path("schemas").propertyNames()).doesNotContain("Caller", "IfMatch");
    }

    @Test
    void recordsAreDescribedAsTheyAreDeclared() {
        JsonNode who = document.at("/components/schemas/Who");
        JsonNode note = document.at("/components/schemas/Note");

        assertThat(who.at("/properties/userId/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(who.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("userId", "roles");
        assertThat(note.path("required").valueStream().map(JsonNode::asString))
                .as("what is sent to us may leave out what may be null")
                .containsExactly("title");
        assertThat(note.at("/properties/colour/enum").toString()).isEqualTo("[\"RED\",\"GREEN\",null]");
    }

    @Test
    void thePageIsServed() {
        assertThat(api.get("/swagger-ui.html").header("Location")).isEqualTo("/swagger-ui/index.html");
        assertThat(api.get("/swagger-ui/index.html").body()).contains("Swagger UI");
    }
}
