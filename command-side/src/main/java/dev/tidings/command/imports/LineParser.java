package dev.tidings.command.imports;

import dev.tidings.http.FieldProblem;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line as strictly as any request body. */
@Component
final class LineParser {

    private final JsonMapper json;
    private final Validator validator;

    LineParser(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The post that the line holds.
     *
     * @throws ProblemException when it is too long, unreadable or invalid
     */
    ImportedPost parse(Line line) {
        ImportedPost post = switch (line) {
            case Line.TooLong it ->
                throw ProblemException.of(ProblemType.BODY_TOO_LARGE, "A line may have at most 4 MB.");
            case Line.NotUtf8 it -> throw malformed("The line is not valid UTF-8.");
            case Line.Text it -> read(it.text());
        };
        List<FieldProblem> errors = validator.validate(post).stream()
                .map(violation -> new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return post;
    }

    private ImportedPost read(String text) {
        try {
            ImportedPost post = json.readValue(text, ImportedPost.class);
            if (post == null) {
                throw malformed("The line must hold a JSON object.");
            }
            return post;
        } catch (DatabindException e) {
            String field = e.getPath().isEmpty() ? null : e.getPath().getFirst().getPropertyName();
            throw field == null
                    ? malformed("The line must hold a JSON object.")
                    : ProblemException.invalid(field, "has the wrong type or a forbidden character");
        } catch (JacksonException e) {
            throw malformed("The line is not valid JSON.");
        }
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(ProblemType.MALFORMED_REQUEST, detail);
    }
}
