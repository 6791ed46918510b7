package dev.tidings.command.imports;

import dev.tidings.http.FieldProblem;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line as strictly as any request body. */
@Component
final class LineParser {

    private static final Logger LOG = LoggerFactory.getLogger(LineParser.class);

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

    /** What the line holds, or why nothing comes of it: it is too long, unreadable or invalid. */
    ParsedLine parse(Line line) {
        try {
            return switch (line) {
                case Line.TooLong it ->
                    throw ProblemException.of(ProblemType.BODY_TOO_LARGE, "A line may have at most 4 MB.");
                case Line.NotUtf8 it -> throw malformed("The line is not valid UTF-8.");
                case Line.Text it -> valid(read(it));
            };
        } catch (ProblemException e) {
            return new ParsedLine.Unfit(line.number(), ImportResult.refused(line.number(), e));
        } catch (RuntimeException e) {
            LOG.error("Line {} of an import cannot be read", line.number(), e);
            return new ParsedLine.Unfit(line.number(), ImportResult.failed(line.number(), e));
        }
    }

    private ParsedLine.Fit valid(ParsedLine.Fit parsed) {
        Set<ConstraintViolation<ImportedPost>> violations = validator.validate(parsed.post());
        if (violations.isEmpty()) {
            return parsed.withWarnings(RelativeAddresses.warnings(parsed.post().content()));
        }
        throw ProblemException.invalid(violations.stream()
                .map(violation -> new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message))
                .toList());
    }

    private ParsedLine.Fit read(Line.Text line) {
        try {
            UnknownFields.Names unknown = new UnknownFields.Names();
            ImportedPost post = reader.withAttribute(UnknownFields.KEY, unknown).readValue(line.text());
            if (post == null) {
                throw malformed("The line must hold a JSON object.");
            }
            return new ParsedLine.Fit(line.number(), line.text(), post, unknown.warnings());
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
