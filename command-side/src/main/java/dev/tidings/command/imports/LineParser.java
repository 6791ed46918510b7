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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line as strictly as any request body. */
@Component
final class LineParser {

    private final ObjectReader reader;
    private final Validator validator;

    LineParser(JsonMapper json, Validator validator) {
        this.reader = json.rebuild()
                .addHandler(new UnknownFields())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readerFor(ImportedPost.class);
        this.validator = validator;
    }

    /**
     * What the line holds.
     *
     * @throws ProblemException when it is too long, unreadable or invalid
     */
    ParsedLine parse(Line line) {
        ParsedLine parsed = switch (line) {
            case Line.TooLong it ->
                throw ProblemException.of(ProblemType.BODY_TOO_LARGE, "A line may have at most 4 MB.");
            case Line.NotUtf8 it -> throw malformed("The line is not valid UTF-8.");
            case Line.Text it -> read(it.text());
        };
        List<FieldProblem> errors = validator.validate(parsed.post()).stream()
                .map(violation -> new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return parsed;
    }

    private ParsedLine read(String text) {
        try {
            UnknownFields.Names unknown = new UnknownFields.Names();
            ImportedPost post = reader.withAttribute(UnknownFields.KEY, unknown).readValue(text);
            if (post == null) {
                throw malformed("The line must hold a JSON object.");
            }
            return new ParsedLine(post, unknown.warnings());
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
