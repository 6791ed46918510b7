package dev.tidings.command.change;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import org.springframework.http.HttpStatus;

/** What a client is told when the domain refuses. */
final class RefusalProblems {

    private static final ProblemType OWN_ADMIN_ROLE =
            new ProblemType(HttpStatus.CONFLICT, "own-admin-role", "An administrator cannot step down alone");

    private static final ProblemType LAST_ADMINISTRATOR =
            new ProblemType(HttpStatus.CONFLICT, "last-administrator", "The last administrator stays");

    private static final ProblemType ALREADY_PUBLISHED =
            new ProblemType(HttpStatus.CONFLICT, "already-published", "The post is published already");

    private static final ProblemType OWN_FOLLOWER =
            new ProblemType(HttpStatus.CONFLICT, "own-follower", "Nobody follows itself");

    private static final ProblemType OWN_SUSPENSION =
            new ProblemType(HttpStatus.CONFLICT, "own-suspension", "Nobody suspends itself");

    private static final ProblemType TOO_MANY =
            new ProblemType(HttpStatus.CONFLICT, "too-many", "There are as many as there may be");

    private RefusalProblems() {}

    static ProblemException of(Refusal refusal) {
        ProblemType type = switch (refusal) {
            case Refusal.NotFound it -> ProblemType.NOT_FOUND;
            case Refusal.NotYours it -> ProblemType.FORBIDDEN;
            case Refusal.VersionMoved it -> ProblemType.VERSION_MISMATCH;
            case Refusal.OwnAdminRole it -> OWN_ADMIN_ROLE;
            case Refusal.OwnSuspension it -> OWN_SUSPENSION;
            case Refusal.OwnFollower it -> OWN_FOLLOWER;
            case Refusal.TooMany it -> TOO_MANY;
            case Refusal.LastAdministrator it -> LAST_ADMINISTRATOR;
            case Refusal.AlreadyPublished it -> ALREADY_PUBLISHED;
        };
        return ProblemException.of(type, String.valueOf(refusal.getMessage()));
    }
}
