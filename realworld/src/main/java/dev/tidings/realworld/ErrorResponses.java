package dev.tidings.realworld;

import dev.tidings.http.FieldProblem;
import dev.tidings.http.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Errors of this package's controllers, in the form of the RealWorld specification. */
@RestControllerAdvice(basePackageClasses = ErrorResponses.class)
final class ErrorResponses {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);

    /** The one form of all errors. */
    record Errors(Map<String, List<String>> errors) {}

    @ExceptionHandler
    ResponseEntity<Errors> refused(RealWorldException exception) {
        return response(exception.status(), exception.retryAfter(), exception.errors());
    }

    /** What the HTTP edge that all APIs share refuses: large bodies, too many requests. */
    @ExceptionHandler
    ResponseEntity<Errors> refused(ProblemException exception) {
        String retryAfter = exception.retryAfter() == null
                ? null
                : Long.toString(Math.max(1, exception.retryAfter().toSeconds()));
        HttpStatus status = exception.type().status();
        return response(
                status == HttpStatus.BAD_REQUEST ? HttpStatus.UNPROCESSABLE_CONTENT : status,
                retryAfter,
                Map.of("request", List.of(detail(exception))));
    }

    @ExceptionHandler
    ResponseEntity<Errors> failed(Exception exception) {
        if (exception instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return response(status, null, Map.of("request", List.of(status.getReasonPhrase())));
        }
        LOG.error("A RealWorld request failed", exception);
        return response(
                HttpStatus.INTERNAL_SERVER_ERROR, null, Map.of("server", List.of("failed: it is not your fault")));
    }

    private static String detail(ProblemException exception) {
        return exception.errors().isEmpty()
                ? exception.detail()
                : String.join(
                        "; ",
                        exception.errors().stream().map(ErrorResponses::text).toList());
    }

    private static String text(FieldProblem problem) {
        return problem.field() + " " + problem.message();
    }

    private static ResponseEntity<Errors> response(
            HttpStatus status, @Nullable String retryAfter, Map<String, List<String>> errors) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return response.body(new Errors(errors));
    }
}
