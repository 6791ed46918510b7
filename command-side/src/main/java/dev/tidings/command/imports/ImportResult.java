package dev.tidings.command.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.tidings.eventstore.OutcomeUnknownException;
import dev.tidings.http.FieldProblem;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.http.problem.ProblemDocument;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What became of one line. */
@Schema(oneOf = {ImportResult.Imported.class, ImportResult.Refused.class})
sealed interface ImportResult {

    /**
     * There is a new post.
     *
     * @param line     its number in the input, from 1
     * @param position what to send as {@code Min-Event-Position} to see the post
     * @param warnings what of the line is left out
     */
    @Schema(name = "ImportedLine")
    record Imported(long line, Status status, UUID id, long position, List<String> warnings) implements ImportResult {

        /** Results that were kept by a version without warnings have none. */
        public Imported {
            warnings = Objects.requireNonNullElse(warnings, List.of());
        }

        /** The same, with the position that its events have got. */
        Imported at(long position) {
            return new Imported(line, status, id, position, warnings);
        }
    }

    /**
     * Nothing came of the line; or, where the status is {@code unknown}, nobody knows whether anything did.
     *
     * @param line    its number in the input, from 1
     * @param problem why
     */
    @Schema(name = "RefusedLine")
    record Refused(long line, Status status, ProblemDocument problem) implements ImportResult {}

    enum Status {
        IMPORTED,
        REFUSED,
        UNKNOWN;

        @JsonValue
        String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Imported imported(long line, UUID id, long position, List<String> warnings) {
        return new Imported(line, Status.IMPORTED, id, position, warnings);
    }

    static ImportResult refused(long line, ProblemException problem) {
        return of(line, Status.REFUSED, problem);
    }

    private static ImportResult of(long line, Status status, ProblemException problem) {
        ProblemType type = problem.type();
        List<FieldProblem> errors = problem.errors();
        String detail = errors.isEmpty()
                ? problem.detail()
                : errors.stream()
                        .map(error -> error.field() + " " + error.message())
                        .collect(Collectors.joining("; ", "", "."));
        ProblemDocument document =
                new ProblemDocument(type.urn(), type.title(), type.status().value(), detail, null, errors);
        return new Refused(line, status, document);
    }

    /** The line is fine, but something here broke. Only where that left nothing behind may the line be sent again. */
    static ImportResult failed(long line, RuntimeException failure) {
        return failure instanceof OutcomeUnknownException
                ? of(line, Status.UNKNOWN, ProblemException.outcomeUnknown())
                : refused(line, ProblemException.of(ProblemType.INTERNAL_ERROR, "Send the line again later."));
    }
}
