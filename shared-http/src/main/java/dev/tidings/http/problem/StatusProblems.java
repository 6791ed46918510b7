package dev.tidings.http.problem;

import dev.tidings.http.ProblemType;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Problems of which no more is known than a status, as the container and the framework report them. */
final class StatusProblems {

    private static final List<ProblemType> KNOWN = List.of(
            ProblemType.MALFORMED_REQUEST,
            ProblemType.AUTHENTICATION_REQUIRED,
            ProblemType.FORBIDDEN,
            ProblemType.NOT_FOUND,
            ProblemType.METHOD_NOT_ALLOWED,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.VERSION_MISMATCH,
            ProblemType.BODY_TOO_LARGE,
            ProblemType.BODY_TOO_SLOW,
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.RATE_LIMITED,
            ProblemType.INTERNAL_ERROR,
            ProblemType.UNAVAILABLE);

    private StatusProblems() {}

    static Problem of(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        if (status == null || !status.isError()) {
            return of(HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
        Problem problem = Problem.of(typeOf(status), detail(status));
        return status == HttpStatus.SERVICE_UNAVAILABLE ? Problem.unavailable(problem.detail()) : problem;
    }

    private static ProblemType typeOf(HttpStatus status) {
        return KNOWN.stream()
                .filter(type -> type.status() == status)
                .findFirst()
                .orElseGet(() -> new ProblemType(
                        status,
                        status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"),
                        status.getReasonPhrase()));
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The request is not valid HTTP: check the request line, the headers and the URL.";
            case UNAUTHORIZED -> "Log in and send the access token as a bearer token.";
            case FORBIDDEN -> "Ask somebody who has the right to do this.";
            case NOT_FOUND -> "Nothing is served at this path: check it against the API's description.";
            case METHOD_NOT_ALLOWED -> "Use one of the methods that this path allows.";
            case NOT_ACCEPTABLE -> "Accept application/json.";
            case PRECONDITION_FAILED -> "Read it again and send the change with its new ETag.";
            case CONTENT_TOO_LARGE -> "Send a smaller body.";
            case URI_TOO_LONG -> "Send a shorter URL.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the body as application/json.";
            case REQUEST_HEADER_FIELDS_TOO_LARGE -> "Send fewer or shorter headers.";
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> "Try again in a moment.";
            case INTERNAL_SERVER_ERROR -> "This is our fault, not yours: report it with the answer's X-Request-Id.";
            default -> "The request cannot be served as it is: " + status.getReasonPhrase() + ".";
        };
    }
}
