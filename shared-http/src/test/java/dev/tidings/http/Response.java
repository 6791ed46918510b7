package dev.tidings.http;

import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered to an {@link ApiClient}. */
public final class Response {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROBLEM = "urn:tidings:problem:";

    private final HttpResponse<String> http;

    Response(HttpResponse<String> http) {
        this.http = http;
    }

    public int status() {
        return http.statusCode();
    }

    /** The header's first value, or null. */
    public @Nullable String header(String name) {
        return http.headers().firstValue(name).orElse(null);
    }

    /** The body as text, empty where there is none. */
    public String body() {
        return http.body();
    }

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(http.body());
    }

    /** The problem's name without the prefix that all have: {@code not-found}. */
    public String problemType() {
        String type = json().path("type").asString();
        if (!type.startsWith(PROBLEM)) {
            throw new AssertionError("No problem: " + this);
        }
        return type.substring(PROBLEM.length());
    }

    /** The names of the fields that a validation problem complains about, in its order. */
    public List<String> problemFields() {
        return json().path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }

    @Override
    public String toString() {
        return "%s %s -> %s %s%n%s"
                .formatted(
                        http.request().method(),
                        http.request().uri(),
                        status(),
                        http.headers().map(),
                        body());
    }
}
