package dev.tidings.realworld;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Ends a request with an error as the RealWorld specification has it. */
final class RealWorldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient Map<String, List<String>> errors;
    private final @Nullable String retryAfter;

    private RealWorldException(HttpStatus status, Map<String, List<String>> errors, @Nullable String retryAfter) {
        super(status + " " + errors, null, false, false);
        this.status = status;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    static RealWorldException of(HttpStatus status, String about, String message) {
        return new RealWorldException(status, Map.of(about, List.of(message)), null);
    }

    static RealWorldException retryLater(HttpStatus status, String about, String message, @Nullable String retryAfter) {
        return new RealWorldException(status, Map.of(about, List.of(message)), retryAfter);
    }

    static RealWorldException invalid(Map<String, List<String>> errors) {
        return new RealWorldException(HttpStatus.UNPROCESSABLE_CONTENT, errors, null);
    }

    static RealWorldException invalid(String field, String message) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, field, message);
    }

    static RealWorldException notFound(String resource) {
        return of(HttpStatus.NOT_FOUND, resource, "not found");
    }

    HttpStatus status() {
        return status;
    }

    /** What is wrong, by the field or the resource that it is about. */
    Map<String, List<String>> errors() {
        return errors;
    }

    @Nullable
    String retryAfter() {
        return retryAfter;
    }
}
