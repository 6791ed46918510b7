package dev.tidings.command.imports;

import dev.tidings.command.change.Ids;
import dev.tidings.command.input.Instants;
import dev.tidings.http.FieldProblem;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a line as strictly as any request body, and makes of it all that can be made before its transaction: that is done
 * while the lines before it are imported.
 */
@Component
final class LineParser {

    private static final Logger LOG = LoggerFactory.getLogger(LineParser.class);

    private final ObjectReader reader;
    private final Validator validator;
    private final Ids ids;
    private final Clock clock;

    LineParser(JsonMapper json, Validator validator, Ids ids, @Qualifier("commandClock") Clock clock) {
        this.reader = json.rebuild()
                .addHandler(new UnknownFields())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readerFor(ImportedPost.class);
        this.validator = validator;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the line comes to, or why nothing does: it is too long, unreadable, invalid, or contradicts itself. */
    ParsedLine parse(Line line) {
        try {
            return switch (line) {
                case Line.TooLong it ->
                    throw ProblemException.of(ProblemType.BODY_TOO_LARGE, "A line may have at most 4 MB.");
                case Line.NotUtf8 it -> throw malformed("The line is not valid UTF-8.");
                case Line.Text it -> read(it);
            };
        } catch (ProblemException e) {
            return new ParsedLine.Unfit(line.number(), ImportResult.refused(line.number(), e));
        } catch (RuntimeException e) {
            LOG.error("Line {} of an import cannot be read", line.number(), e);
            return new ParsedLine.Unfit(line.number(), ImportResult.failed(line.number(), e));
        }
    }

    private ParsedLine.Fit read(Line.Text line) {
        UnknownFields.Names unknown = new UnknownFields.Names();
        ImportedPost post = post(line, unknown);
        requireValid(post);
        ImportedStream stream = ImportedStream.of(ids.next(), post, Instants.now(clock));
        List<String> warnings = Stream.concat(
                        unknown.warnings().stream(), RelativeAddresses.warnings(post.content()).stream())
                .toList();
        return new ParsedLine.Fit(line.number(), line.text(), stream, warnings);
    }

    private void requireValid(ImportedPost post) {
        Set<ConstraintViolation<ImportedPost>> violations = validator.validate(post);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations.stream()
                    .map(violation ->
                            new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
                    .distinct()
                    .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message))
                    .toList());
        }
    }

    private ImportedPost post(Line.Text line, UnknownFields.Names unknown) {
        try {
            ImportedPost post = reader.withAttribute(UnknownFields.KEY, unknown).readValue(line.text());
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
