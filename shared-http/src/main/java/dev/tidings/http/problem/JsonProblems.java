package dev.tidings.http.problem;

import dev.tidings.http.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Bodies that are no JSON, or JSON of another shape than asked for. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(HttpMessageNotReadableException exception) {
        List<Throwable> causes = Causes.of(exception);
        // A mapper that fails deep inside wraps the parser's complaint in one of its own.
        for (Throwable cause : causes) {
            if (cause instanceof StreamConstraintsException) {
                return malformed(
                        "The JSON is nested too deeply or holds a number that is too long: send a simpler one.");
            }
            if (cause instanceof InputCoercionException range) {
                return Problem.invalid(field(causes), Expectation.of(range.getTargetType()));
            }
            if (cause instanceof StreamReadException syntax) {
                return malformed("The body is not well-formed JSON" + place(syntax)
                        + ": send one JSON value in UTF-8, no property twice.");
            }
        }
        for (Throwable cause : causes) {
            if (cause instanceof MismatchedInputException mismatch) {
                return mismatch(mismatch, field(causes));
            }
            if (cause instanceof JacksonException) {
                return Problem.invalid(field(causes), "is not valid");
            }
        }
        return malformed("The body cannot be read: send one JSON value in UTF-8.");
    }

    private static Problem mismatch(MismatchedInputException mismatch, String field) {
        if (mismatch.getPath().isEmpty() && isTrailing(mismatch)) {
            return malformed("Something follows the JSON value: send one JSON value and nothing after it.");
        }
        return Problem.invalid(field, message(mismatch));
    }

    private static String message(MismatchedInputException mismatch) {
        return switch (mismatch) {
            case UnrecognizedPropertyException unknown -> "is not known here";
            case InvalidNullException missing -> "must not be null";
            default -> isNull(mismatch) ? "must not be null" : Expectation.of(mismatch.getTargetType());
        };
    }

    /** Jackson has no exception types of their own for these two. */
    private static boolean isTrailing(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().startsWith("Trailing token");
    }

    private static boolean isNull(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().startsWith("Cannot map `null`");
    }

    /** The path of the field as a client would write it: {@code author.names[2]}. */
    private static String field(List<Throwable> causes) {
        return causes.stream()
                .filter(JacksonException.class::isInstance)
                .map(cause -> ((JacksonException) cause).getPath())
                .filter(path -> !path.isEmpty())
                .findFirst()
                .map(JsonProblems::join)
                .orElse("body");
    }

    private static String join(List<JacksonException.Reference> path) {
        StringBuilder joined = new StringBuilder();
        for (JacksonException.Reference step : path) {
            @Nullable String property = step.getPropertyName();
            if (property == null) {
                joined.append('[').append(step.getIndex()).append(']');
            } else {
                joined.append(joined.isEmpty() ? "" : ".").append(property);
            }
        }
        return joined.toString();
    }

    private static String place(StreamReadException syntax) {
        @Nullable TokenStreamLocation location = syntax.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line %s, column %s)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static Problem malformed(String detail) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, detail);
    }
}
