package dev.tidings.command.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tidings.command.change.ChangeResponses;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request was answered.
 *
 * @param headers those that belong to the answer itself, not to its delivery
 * @param body    JSON, as all answers are
 */
record Response(int status, @Nullable String contentType, Map<String, String> headers, String body) {

    private static final String POSITION = "position";
    private static final List<String> HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL, ChangeResponses.EVENT_POSITION);

    static Response of(ContentCachingResponseWrapper response) {
        Map<String, String> headers = HEADERS.stream()
                .filter(name -> response.getHeader(name) != null)
                .collect(Collectors.toMap(
                        Function.identity(), name -> Objects.requireNonNull(response.getHeader(name))));
        return new Response(
                response.getStatus(),
                response.getContentType(),
                headers,
                new String(response.getContentAsByteArray(), UTF_8));
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        headers.forEach(response::setHeader);
        response.getOutputStream().write(body.getBytes(UTF_8));
    }

    /** The answer of a request whose last event came to stand at the position, which the handler could not know. */
    Response at(long position, JsonMapper json) {
        Map<String, String> completed = new HashMap<>(headers);
        completed.replace(ChangeResponses.EVENT_POSITION, Long.toString(position));
        return json.readTree(body) instanceof ObjectNode object && object.has(POSITION)
                ? new Response(status, contentType, completed, json.writeValueAsString(object.put(POSITION, position)))
                : new Response(status, contentType, completed, body);
    }

    /** Takes back what was promised of an effect that did not last. */
    static void withdraw(HttpServletResponse response) {
        HEADERS.forEach(name -> response.setHeader(name, null));
    }
}
