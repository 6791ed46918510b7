package dev.tidings.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;

/**
 * What a server answered.
 *
 * @param headers by name in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // responses are never compared
public record Response(int status, Map<String, String> headers, byte[] body) {

    /** The header, empty where there is none. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The body as text. */
    public String text() {
        return new String(body, UTF_8);
    }

    /** This, if it has succeeded. */
    public Response succeeded() {
        if (status >= 400) {
            throw new IllegalStateException(status + ": " + text());
        }
        return this;
    }
}
