package dev.tidings.http.problem;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.util.Arrays;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.HeuristicCompletionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Tells what an exception comes to for the client. */
final class ProblemTranslator {

    private ProblemTranslator() {}

    /**
     * The problem; an internal error where the exception, with all that caused it, says nothing to a client.
     *
     * @param isRead whether the client has asked for no change: what the server changes meanwhile for its own ends is
     *     nothing to it
     */
    static Problem translate(Throwable thrown, boolean isRead) {
        List<Throwable> causes = Causes.of(thrown);
        for (Throwable cause : causes) {
            if (cause instanceof ProblemException problem) {
                return Problem.of(problem);
            }
        }
        // Before anything that it is wrapped in or was caused by: a lost connection alone would mean "try again".
        if (causes.stream().anyMatch(HeuristicCompletionException.class::isInstance)) {
            return isRead
                    ? Problem.unavailable("The database's answer was lost: try again.")
                    : Problem.of(ProblemException.outcomeUnknown());
        }
        for (Throwable cause : causes) {
            Problem problem = known(cause);
            if (problem != null) {
                return problem;
            }
        }
        return StatusProblems.of(ProblemType.INTERNAL_ERROR.status().value());
    }

    private static @Nullable Problem known(Throwable thrown) {
        return switch (thrown) {
            case MethodArgumentNotValidException e -> ValidationProblems.of(e.getBindingResult());
            case HandlerMethodValidationException e -> ValidationProblems.of(e);
            case MethodArgumentTypeMismatchException e -> ValidationProblems.of(e);
            case MissingServletRequestParameterException e -> Problem.invalid(e.getParameterName(), "is required");
            case MissingRequestHeaderException e -> Problem.invalid(e.getHeaderName(), "is required");
            case HttpMessageNotReadableException e -> JsonProblems.of(e);
            case HttpRequestMethodNotSupportedException e -> methodNotAllowed(e);
            case HttpMediaTypeNotSupportedException e -> unsupported(e);
            case RequestRejectedException e ->
                malformed(
                        "The URL or a header holds what is not allowed: use no control characters in either, and in the URL no "
                                + "double or encoded slashes, backslashes or semicolons.");
            case InvalidParameterException e -> malformed("The query or form cannot be read: check its encoding.");
            case AccessDeniedException e -> StatusProblems.of(403);
            case AuthenticationServiceException e -> Problem.unavailable("The token cannot be checked for the moment.");
            case AuthenticationException e -> unauthenticated();
            case ErrorResponse e -> StatusProblems.of(e.getStatusCode().value());
            default ->
                Availability.isMissingIn(thrown)
                        ? Problem.unavailable("The database cannot be reached for the moment: try again.")
                        : null;
        };
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException exception) {
        String @Nullable [] methods = exception.getSupportedMethods();
        if (methods == null) {
            return StatusProblems.of(405);
        }
        String allowed = String.join(", ", Arrays.stream(methods).sorted().toList());
        return Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Use one of " + allowed + ".")
                .with(HttpHeaders.ALLOW, allowed);
    }

    private static Problem unsupported(HttpMediaTypeNotSupportedException exception) {
        Problem problem = StatusProblems.of(415);
        String accepted = exception.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accepted == null ? problem : problem.with(HttpHeaders.ACCEPT, accepted);
    }

    private static Problem unauthenticated() {
        return Problem.of(
                        ProblemType.AUTHENTICATION_REQUIRED,
                        "The access token is not valid or has expired: log in or refresh it, or send the request without it.")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }

    private static Problem malformed(String detail) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, detail);
    }
}
