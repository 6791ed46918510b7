package dev.tidings.query.rebuild;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Why something about a rebuild is refused. */
final class RebuildProblems {

    static final ProblemType PROJECTION_NOT_FOUND =
            new ProblemType(HttpStatus.NOT_FOUND, "projection-not-found", "There is no such projection");
    static final ProblemType REBUILD_NOT_FOUND =
            new ProblemType(HttpStatus.NOT_FOUND, "rebuild-not-found", "There is no such rebuild");
    static final ProblemType REBUILD_UNDER_WAY =
            new ProblemType(HttpStatus.CONFLICT, "rebuild-under-way", "The projection is being rebuilt");
    static final ProblemType REBUILD_ENDED =
            new ProblemType(HttpStatus.CONFLICT, "rebuild-ended", "The rebuild has ended");
    static final ProblemType REBUILD_NOT_CAUGHT_UP =
            new ProblemType(HttpStatus.CONFLICT, "rebuild-not-caught-up", "The rebuild has not caught up yet");
    static final ProblemType REBUILD_BUSY =
            new ProblemType(HttpStatus.CONFLICT, "rebuild-busy", "The projection's generations are in use");
    static final ProblemType NOTHING_TO_ROLL_BACK_TO =
            new ProblemType(HttpStatus.CONFLICT, "nothing-to-roll-back-to", "There is no previous generation any more");
    static final ProblemType GENERATION_OUTDATED = new ProblemType(
            HttpStatus.CONFLICT, "generation-outdated", "The generation's tables have another form than the live ones");

    private static final Duration SOON = Duration.ofSeconds(1);

    private RebuildProblems() {}

    static ProblemException noProjection(String name) {
        return ProblemException.of(
                PROJECTION_NOT_FOUND, "There is no projection \"%s\": list them to see their names.".formatted(name));
    }

    static ProblemException noRebuild(UUID id) {
        return ProblemException.of(
                REBUILD_NOT_FOUND, "There is no rebuild %s: list them to see their ids.".formatted(id));
    }

    static ProblemException underWay(String projection) {
        return ProblemException.of(
                REBUILD_UNDER_WAY,
                "Switch to the rebuild of %s that is under way, or cancel it.".formatted(projection));
    }

    static ProblemException ended(Phase phase) {
        return ProblemException.of(
                REBUILD_ENDED, "Its phase is %s, so nothing can be done about it any more.".formatted(phase.label()));
    }

    static ProblemException notCaughtUp() {
        return ProblemException.of(REBUILD_NOT_CAUGHT_UP, "Wait until its phase is caught-up.");
    }

    static ProblemException busy(String projection) {
        return ProblemException.of(
                REBUILD_BUSY,
                "Generations of %s are being compared, indexed or switched: try again when that is done."
                        .formatted(projection));
    }

    static ProblemException nothingToRollBackTo(String projection) {
        return ProblemException.of(
                NOTHING_TO_ROLL_BACK_TO,
                "%s has no previous generation: rebuild it to get another one.".formatted(projection));
    }

    static ProblemException outdated() {
        return ProblemException.of(
                GENERATION_OUTDATED, "The live tables were changed since it was built: rebuild the projection.");
    }

    static ProblemException farBehind(long events) {
        return ProblemException.retryLater(
                ProblemType.UNAVAILABLE,
                "The generation is %s events behind: try again when it has come closer.".formatted(events),
                SOON);
    }

    static ProblemException tablesInUse() {
        return ProblemException.retryLater(
                ProblemType.UNAVAILABLE, "Long queries hold the tables: try again when they are done.", SOON);
    }
}
