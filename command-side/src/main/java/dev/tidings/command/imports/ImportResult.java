package dev.tidings.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tidings.command.change.Changed;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.http.problem.ProblemDocument;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line.
 *
 * @param line     its number in the input, from 1
 * @param id       of the new post; absent where it was refused
 * @param position what to send as {@code Min-Event-Position} to see the post; absent where it was refused
 * @param problem  why it was refused; absent where it was imported
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportResult(
        long line,
        Status status,
        @Nullable UUID id,
        @Nullable Long position,
        @Nullable ProblemDocument problem) {

    enum Status {
        IMPORTED,
        REFUSED;

        @JsonValue
        String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ImportResult imported(long line, Changed changed) {
        return new ImportResult(line, Status.IMPORTED, changed.id(), changed.position(), null);
    }

    static ImportResult refused(long line, ProblemException problem) {
        ProblemType type = problem.type();
        return new ImportResult(
                line,
                Status.REFUSED,
                null,
                null,
                new ProblemDocument(
                        type.urn(), type.title(), type.status().value(), problem.detail(), null, problem.errors()));
    }

    /** The line is fine, but something here broke. */
    static ImportResult failed(long line) {
        return refused(line, ProblemException.of(ProblemType.INTERNAL_ERROR, "Send the line again later."));
    }
}
