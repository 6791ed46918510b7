package dev.tidings.http;

import org.springframework.http.HttpStatus;

/**
 * A kind of problem that a client can tell apart (RFC 9457).
 *
 * @param name  stable, in kebab case; the document's {@code type} is {@code urn:tidings:problem:<name>}
 * @param title the same words for every occurrence
 */
public record ProblemType(HttpStatus status, String name, String title) {

    public static final ProblemType VALIDATION_FAILED =
            new ProblemType(HttpStatus.BAD_REQUEST, "validation-failed", "The input is not valid");
    public static final ProblemType MALFORMED_REQUEST =
            new ProblemType(HttpStatus.BAD_REQUEST, "malformed-request", "The request cannot be read");
    public static final ProblemType AUTHENTICATION_REQUIRED =
            new ProblemType(HttpStatus.UNAUTHORIZED, "authentication-required", "Log in first");
    public static final ProblemType FORBIDDEN =
            new ProblemType(HttpStatus.FORBIDDEN, "forbidden", "You may not do this");
    public static final ProblemType NOT_FOUND =
            new ProblemType(HttpStatus.NOT_FOUND, "not-found", "There is no such thing");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "This method does not apply here");
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "Only JSON is served here");
    public static final ProblemType VERSION_MISMATCH =
            new ProblemType(HttpStatus.PRECONDITION_FAILED, "version-mismatch", "It was changed in the meantime");
    public static final ProblemType BODY_TOO_LARGE =
            new ProblemType(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The request body is too large");
    public static final ProblemType BODY_TOO_SLOW =
            new ProblemType(HttpStatus.REQUEST_TIMEOUT, "body-too-slow", "The request body came too slowly");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "Send JSON");
    public static final ProblemType RATE_LIMITED =
            new ProblemType(HttpStatus.TOO_MANY_REQUESTS, "rate-limited", "Too many requests");
    public static final ProblemType INTERNAL_ERROR =
            new ProblemType(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong here");
    public static final ProblemType UNAVAILABLE =
            new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Not available for the moment");

    /** Not one of the statuses that clients and balancers take for an invitation to try again. */
    public static final ProblemType OUTCOME_UNKNOWN =
            new ProblemType(HttpStatus.INTERNAL_SERVER_ERROR, "outcome-unknown", "Nobody knows whether it was done");

    /** The document's {@code type}. */
    public String urn() {
        return "urn:tidings:problem:" + name;
    }
}
