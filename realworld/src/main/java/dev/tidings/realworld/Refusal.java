package dev.tidings.realworld;

import dev.tidings.http.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.JsonNode;

/**
 * What a side answered instead of doing what it was asked for: its problem document.
 *
 * @param type       the problem's name without the prefix that all have; empty where there was no document
 * @param retryAfter as the side sent it
 */
record Refusal(
        HttpStatusCode status,
        String type,
        String detail,
        List<FieldProblem> errors,
        @Nullable String retryAfter) {

    private static final String PREFIX = "urn:tidings:problem:";

    /** @param document may be anything, where something between answered in the side's place */
    static Refusal of(HttpStatusCode status, JsonNode document, @Nullable String retryAfter) {
        String type = document.path("type").asString("");
        return new Refusal(
                status,
                type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : "",
                document.path("detail").asString(""),
                document.path("errors")
                        .valueStream()
                        .map(error -> new FieldProblem(
                                error.path("field").asString(""),
                                error.path("message").asString("")))
                        .toList(),
                retryAfter);
    }

    boolean is(int code) {
        return status.value() == code;
    }
}
