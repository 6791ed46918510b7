package dev.tidings.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whether an error answer is a problem document that helps its reader and gives nothing away. */
final class ProblemCheck {

    private static final List<String> LEAKS =
            List.of("\\tat ", "Exception", "org.springframework", "java.lang", "<html");

    private ProblemCheck() {}

    static void check(String method, Response response) {
        if (response.status() < 400 || method.equals("HEAD")) {
            return;
        }
        String exchange = response.toString();
        assertThat(response.header("Content-Type")).as(exchange).isEqualTo("application/problem+json");
        JsonNode problem = response.json();
        assertThat(problem.path("type").asString()).as(exchange).matches("urn:tidings:problem:[a-z]+(-[a-z]+)*");
        assertThat(problem.path("title").asString()).as(exchange).isNotBlank();
        assertThat(problem.path("status").asInt()).as(exchange).isEqualTo(response.status());
        assertThat(problem.path("detail").asString()).as(exchange).isNotBlank();
        assertThat(response.body()).as(exchange).doesNotContain(LEAKS);
        if (problem.has("errors")) {
            assertThat(problem.path("errors").isArray()).as(exchange).isTrue();
            problem.path("errors").forEach(error -> {
                assertThat(error.path("field").asString()).as(exchange).isNotBlank();
                assertThat(error.path("message").asString()).as(exchange).isNotBlank();
            });
        }
        if (response.status() == 401) {
            assertThat(response.header("WWW-Authenticate")).as(exchange).matches("(Bearer|Basic)\\b.*");
        }
        if (response.status() == 405) {
            assertThat(response.header("Allow")).as(exchange).isNotBlank();
        }
    }
}
