package dev.tidings.projections;

import java.util.UUID;

/** Something about a rebuild is refused. The message says how to mend it. */
public final class RebuildRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it is refused. */
    public enum Reason {
        /** There is no such projection. */
        PROJECTION_NOT_FOUND,
        /** There is no such rebuild. */
        REBUILD_NOT_FOUND,
        /** The projection is being rebuilt already. */
        UNDER_WAY,
        /** The rebuild has ended. */
        ENDED,
        /** The rebuild has not caught up yet. */
        NOT_CAUGHT_UP,
        /** The projection's generations are being worked on. */
        BUSY,
        /** There is no previous generation any more. */
        NOTHING_TO_ROLL_BACK_TO,
        /** The generation's tables have another form than the live ones. */
        OUTDATED,
        /** The generation is too far behind, for the moment. */
        FAR_BEHIND,
        /** Queries hold the tables, for the moment. */
        TABLES_IN_USE
    }

    private final Reason reason;

    private RebuildRefusedException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    static RebuildRefusedException noProjection(String name) {
        return new RebuildRefusedException(
                Reason.PROJECTION_NOT_FOUND, "There is no projection \"" + name + "\": list them to see their names.");
    }

    static RebuildRefusedException noRebuild(UUID id) {
        return new RebuildRefusedException(
                Reason.REBUILD_NOT_FOUND, "There is no rebuild " + id + ": list them to see their ids.");
    }

    static RebuildRefusedException underWay(String projection) {
        return new RebuildRefusedException(
                Reason.UNDER_WAY, "Switch to the rebuild of " + projection + " that is under way, or cancel it.");
    }

    static RebuildRefusedException ended(Phase phase) {
        return new RebuildRefusedException(
                Reason.ENDED, "Its phase is " + phase.label() + ", so nothing can be done about it any more.");
    }

    static RebuildRefusedException notCaughtUp() {
        return new RebuildRefusedException(Reason.NOT_CAUGHT_UP, "Wait until its phase is caught-up.");
    }

    static RebuildRefusedException busy(String projection) {
        return new RebuildRefusedException(
                Reason.BUSY,
                "Generations of " + projection
                        + " are being compared, indexed or switched: try again when that is done.");
    }

    static RebuildRefusedException nothingToRollBackTo(String projection) {
        return new RebuildRefusedException(
                Reason.NOTHING_TO_ROLL_BACK_TO,
                projection + " has no previous generation: rebuild it to get another one.");
    }

    static RebuildRefusedException outdated() {
        return new RebuildRefusedException(
                Reason.OUTDATED, "The live tables were changed since it was built: rebuild the projection.");
    }

    static RebuildRefusedException farBehind(long events) {
        return new RebuildRefusedException(
                Reason.FAR_BEHIND,
                "The generation is " + events + " events behind: try again when it has come closer.");
    }

    static RebuildRefusedException tablesInUse() {
        return new RebuildRefusedException(
                Reason.TABLES_IN_USE, "Long queries hold the tables: try again when they are done.");
    }
}
