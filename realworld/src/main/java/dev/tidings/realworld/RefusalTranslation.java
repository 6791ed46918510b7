package dev.tidings.realworld;

import dev.tidings.http.FieldProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Says in the RealWorld specification's words what a side refused. */
final class RefusalTranslation {

    private static final String TAKEN = "has already been taken";

    /** Our names of fields, and theirs. */
    private static final Map<String, String> NAMES = Map.of(
            "content", "body",
            "summary", "description",
            "tags", "tagList",
            "tag", "tagList",
            "slug", "title",
            "newPassword", "password",
            "currentPassword", "password",
            "favouritedBy", "favorited");

    private RefusalTranslation() {}

    /** @param resource what the request was about: {@code article}, {@code profile}, {@code comment}, {@code user} */
    static RealWorldException of(Refusal refusal, String resource) {
        return switch (refusal.type()) {
            case "username-taken" -> RealWorldException.of(HttpStatus.CONFLICT, "username", TAKEN);
            case "email-taken" -> RealWorldException.of(HttpStatus.CONFLICT, "email", TAKEN);
            case "slug-taken" -> RealWorldException.of(HttpStatus.CONFLICT, "title", TAKEN);
            case "validation-failed" -> RealWorldException.invalid(fields(refusal.errors()));
            default -> ofStatus(refusal, resource);
        };
    }

    private static RealWorldException ofStatus(Refusal refusal, String resource) {
        return switch (refusal.status().value()) {
            case 400 -> RealWorldException.invalid("request", refusal.detail());
            case 401 -> RealWorldException.of(HttpStatus.UNAUTHORIZED, "token", "is invalid");
            case 403 -> RealWorldException.of(HttpStatus.FORBIDDEN, resource, "forbidden");
            case 404 -> RealWorldException.notFound(resource);
            case 409 -> RealWorldException.of(HttpStatus.CONFLICT, resource, refusal.detail());
            case 412 -> RealWorldException.of(HttpStatus.CONFLICT, resource, "was changed by somebody else meanwhile");
            case 413, 429, 503 ->
                RealWorldException.retryLater(
                        HttpStatus.valueOf(refusal.status().value()),
                        "request",
                        refusal.detail(),
                        refusal.retryAfter());
            default -> RealWorldException.of(HttpStatus.BAD_GATEWAY, "server", detail(refusal));
        };
    }

    private static String detail(Refusal refusal) {
        return refusal.detail().isEmpty()
                ? "did not answer as it should (" + refusal.status().value() + ")"
                : refusal.detail();
    }

    private static Map<String, List<String>> fields(List<FieldProblem> problems) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        for (FieldProblem problem : problems) {
            errors.computeIfAbsent(name(problem.field()), name -> new ArrayList<>())
                    .add(problem.message());
        }
        return errors;
    }

    /** Of {@code tags[2]} the list is at fault. */
    private static String name(String field) {
        int bracket = field.indexOf('[');
        String plain = bracket < 0 ? field : field.substring(0, bracket);
        return NAMES.getOrDefault(plain, plain);
    }
}
