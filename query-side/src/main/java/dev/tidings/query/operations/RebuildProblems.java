package dev.tidings.query.operations;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.projections.RebuildRefusedException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** What the engine refuses about rebuilds, as problems. */
final class RebuildProblems {

    private static final ProblemType REBUILD_NOT_FOUND =
            new ProblemType(HttpStatus.NOT_FOUND, "rebuild-not-found", "There is no such rebuild");
    private static final ProblemType REBUILD_UNDER_WAY =
            new ProblemType(HttpStatus.CONFLICT, "rebuild-under-way", "The projection is being rebuilt");
    private static final ProblemType REBUILD_ENDED =
            new ProblemType(HttpStatus.CONFLICT, "rebuild-ended", "The rebuild has ended");
    private static final ProblemType REBUILD_NOT_CAUGHT_UP =
            new ProblemType(HttpStatus.CONFLICT, "rebuild-not-caught-up", "The rebuild has not caught up yet");
    private static final ProblemType REBUILD_BUSY =
            new ProblemType(HttpStatus.CONFLICT, "rebuild-busy", "The projection's generations are in use");
    private static final ProblemType NOTHING_TO_ROLL_BACK_TO =
            new ProblemType(HttpStatus.CONFLICT, "nothing-to-roll-back-to", "There is no previous generation any more");
    private static final ProblemType GENERATION_OUTDATED = new ProblemType(
            HttpStatus.CONFLICT, "generation-outdated", "The generation's tables have another form than the live ones");

    private static final Duration SOON = Duration.ofSeconds(1);

    private RebuildProblems() {}

    /**
     * The answer of the engine.
     *
     * @throws ProblemException where it refuses: 404 for what there is not, 409 for what is not in a state for it, 503
     *     for what can be had a moment later
     */
    static <T> T translated(Supplier<T> engine) {
        try {
            return engine.get();
        } catch (RebuildRefusedException refusal) {
            throw problem(refusal);
        }
    }

    private static ProblemException problem(RebuildRefusedException refusal) {
        String detail = String.valueOf(refusal.getMessage());
        return switch (refusal.reason()) {
            case PROJECTION_NOT_FOUND -> ProblemException.of(OperationsProblems.PROJECTION_NOT_FOUND, detail);
            case REBUILD_NOT_FOUND -> ProblemException.of(REBUILD_NOT_FOUND, detail);
            case UNDER_WAY -> ProblemException.of(REBUILD_UNDER_WAY, detail);
            case ENDED -> ProblemException.of(REBUILD_ENDED, detail);
            case NOT_CAUGHT_UP -> ProblemException.of(REBUILD_NOT_CAUGHT_UP, detail);
            case BUSY -> ProblemException.of(REBUILD_BUSY, detail);
            case NOTHING_TO_ROLL_BACK_TO -> ProblemException.of(NOTHING_TO_ROLL_BACK_TO, detail);
            case OUTDATED -> ProblemException.of(GENERATION_OUTDATED, detail);
            case FAR_BEHIND, TABLES_IN_USE -> ProblemException.retryLater(ProblemType.UNAVAILABLE, detail, SOON);
        };
    }
}
