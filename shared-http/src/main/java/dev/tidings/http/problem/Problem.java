package dev.tidings.http.problem;

import dev.tidings.http.FieldProblem;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a failure comes to for the client.
 *
 * @param headers that the answer carries besides the document
 */
public record Problem(ProblemType type, String detail, List<FieldProblem> errors, Map<String, String> headers) {

    /** Takes copies. */
    public Problem {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    /** A problem without named fields or headers. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), Map.of());
    }

    /** One that a client may retry after a second. */
    public static Problem unavailable(String detail) {
        return new Problem(ProblemType.UNAVAILABLE, detail, List.of(), retryAfter(Duration.ofSeconds(1)));
    }

    static Problem of(ProblemException exception) {
        List<FieldProblem> errors = exception.errors();
        String detail = errors.isEmpty() ? exception.detail() : summary(errors);
        return new Problem(exception.type(), detail, errors, retryAfter(exception.retryAfter()));
    }

    static Problem invalid(List<FieldProblem> errors) {
        return new Problem(ProblemType.VALIDATION_FAILED, summary(errors), errors, Map.of());
    }

    static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldProblem(field, message)));
    }

    /** The same problem with one more header. */
    public Problem with(String header, String value) {
        return new Problem(type, detail, errors, Map.of(header, value));
    }

    private static String summary(List<FieldProblem> errors) {
        return errors.stream()
                .map(error -> error.field() + " " + error.message())
                .collect(Collectors.joining("; ", "Correct the following and send it again: ", "."));
    }

    /** Whole seconds, rounded up, at least one: a client told "0" would be back at once. */
    private static Map<String, String> retryAfter(@Nullable Duration wait) {
        return wait == null
                ? Map.of()
                : Map.of(
                        "Retry-After",
                        Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds())));
    }
}
