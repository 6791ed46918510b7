package dev.tidings.query.operations;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.SecurityLog;
import dev.tidings.projections.DeadLetter;
import dev.tidings.projections.DeadLetters;
import dev.tidings.projections.DeadLetters.Retried;
import dev.tidings.query.audit.AuditTrail;
import dev.tidings.query.audit.OperatorAction.Kind;
import dev.tidings.query.paging.Cursor;
import dev.tidings.query.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a projection could not handle, and what is to become of it. */
@RestController
@Tag(name = "Operations")
class DeadLettersController {

    private static final int LONGEST_REASON = 500;

    private final KnownProjections projections;
    private final DeadLetters letters;
    private final SecurityLog securityLog;
    private final AuditTrail audit;

    DeadLettersController(
            KnownProjections projections, DeadLetters letters, SecurityLog securityLog, AuditTrail audit) {
        this.audit = audit;
        this.projections = projections;
        this.letters = letters;
        this.securityLog = securityLog;
    }

    @GetMapping("/ops/projections/{name}/dead-letters")
    @Operation(summary = "The dead letters that wait, oldest event first")
    Page<DeadLetterResponse> waiting(
            Caller caller,
            @PathVariable String name,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        admit(caller, name);
        String list = "dead-letters " + name;
        long after = Cursor.read(cursor, list).map(read -> read.number(0)).orElse(0L);
        List<DeadLetter> found = letters.waiting(name, after, limit + 1);
        return Page.of(found, limit, letter -> Cursor.write(list, letter.position()))
                .map(DeadLetterResponse::of);
    }

    @PostMapping("/ops/projections/{name}/dead-letters/{id}/retry")
    @Operation(
            summary = "Try a letter's stream again",
            description = "From the stream's first letter on, in order, until one fails.")
    Retried retry(Caller caller, @PathVariable String name, @PathVariable long id) {
        admit(caller, name);
        requireWaiting(name, id);
        return audit.keep(caller, Kind.DEAD_LETTER_RETRIED, name, "letter " + id, () -> letters.retry(name, id))
                .orElseThrow(DeadLettersController::notFound);
    }

    @PostMapping("/ops/projections/{name}/dead-letters/retry")
    @Operation(
            summary = "Try all letters again",
            description = "Each stream in order, until one of its events fails; the other streams go on.")
    Retried retryAll(Caller caller, @PathVariable String name) {
        admit(caller, name);
        return audit.keep(caller, Kind.DEAD_LETTERS_RETRIED, name, null, () -> letters.retryAll(name));
    }

    @DeleteMapping("/ops/projections/{name}/dead-letters/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Give a letter up",
            description = "Its event is never projected. The letter is kept with the reason, which should name nobody.")
    void discard(
            Caller caller,
            @PathVariable String name,
            @PathVariable long id,
            @RequestParam @NotBlank @Size(max = LONGEST_REASON) String reason) {
        admit(caller, name);
        requireWaiting(name, id);
        String why = reason.strip();
        boolean wasThere = audit.keep(
                caller,
                Kind.DEAD_LETTER_DISCARDED,
                name,
                "letter " + id + ": " + why,
                () -> letters.discard(name, id, why));
        if (!wasThere) {
            throw notFound();
        }
        securityLog.record(SecurityLog.Event.DEAD_LETTER_DISCARDED, null, name + " " + id);
    }

    private void admit(Caller caller, String projection) {
        caller.requireOperator();
        projections.require(projection);
    }

    private void requireWaiting(String projection, long id) {
        if (!letters.isWaiting(projection, id)) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return ProblemException.of(
                OperationsProblems.DEAD_LETTER_NOT_FOUND,
                "It was retried or discarded meanwhile, or never was: list those that wait.");
    }
}
