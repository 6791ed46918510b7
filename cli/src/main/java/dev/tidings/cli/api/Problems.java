package dev.tidings.cli.api;

import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** Tells what an answer that is no success means. */
public final class Problems {

    private static final String OUTCOME_UNKNOWN = "urn:tidings:problem:outcome-unknown";

    private Problems() {}

    /** The failure that the answer's status and problem document come to. */
    public static Failure of(HttpResponse<?> response, String body) {
        int status = response.statusCode();
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            return Failure.of(exitCode(status), withoutDocument(response));
        }
        JsonNode document = Json.parse(body);
        String message = "%s: %s"
                .formatted(
                        document.path("title").asString("Problem " + status),
                        document.path("detail").asString("no more is known"));
        if (OUTCOME_UNKNOWN.equals(document.path("type").asString(""))) {
            return Failure.reported(
                    ExitCode.UNKNOWN,
                    "It may have been done or not: the server lost the database's last answer. Look how things stand, with"
                            + " 'tidings projections' or 'tidings rebuilds', before you try again.",
                    body);
        }
        return Failure.reported(
                exitCode(status),
                status == 401 ? message + "\nLog in with 'tidings login', or set TIDINGS_TOKEN." : message,
                body);
    }

    private static String withoutDocument(HttpResponse<?> response) {
        int status = response.statusCode();
        return response.headers()
                .firstValue("Location")
                .filter(location -> status >= 300 && status < 400)
                .map(location -> "%s sends on to %s: give that server's address as --url or TIDINGS_URL."
                        .formatted(response.uri(), location))
                .orElseGet(() -> "%s answers with status %s, and not as Tidings does. Does --url name the right server?"
                        .formatted(response.uri(), status));
    }

    private static int exitCode(int status) {
        return switch (status) {
            case 400, 413, 415 -> ExitCode.USAGE;
            case 401, 403 -> ExitCode.NOT_AUTHORISED;
            case 404 -> ExitCode.NOT_FOUND;
            case 409, 412, 422 -> ExitCode.REFUSED;
            case 429, 502, 503, 504 -> ExitCode.UNREACHABLE;
            default -> ExitCode.FAILED;
        };
    }
}
