package dev.tidings.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tidings.http.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error ({@code application/problem+json}, RFC 9457).
 *
 * @param type     {@code urn:tidings:problem:<name>}, stable
 * @param title    the same words for every occurrence of the type
 * @param status   repeats the HTTP status
 * @param detail   what is wrong this time and how to mend it
 * @param instance the path of the request; absent where the request line itself could not be read
 * @param errors   the fields that are wrong; absent unless the input failed validation
 */
@Schema(name = "Problem")
public record ProblemDocument(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "urn:tidings:problem:not-found")
        String type,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String title,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int status,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String detail,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String instance,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors) {

    /** The media type it is served as. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Takes a copy of the errors. */
    public ProblemDocument {
        errors = List.copyOf(errors);
    }
}
