package dev.tidings.query.history;

import java.time.Duration;

/** Something that somebody tries in a random history; it counts only where it is possible by then. */
public record Step(Act act, int user, int post, int number, Duration after) {

    /** What can be tried. */
    public enum Act {
        REGISTER,
        VERIFY,
        REVOKE_VERIFICATION,
        RENAME,
        CHANGE_EMAIL,
        GRANT,
        REVOKE,
        ERASE,
        DRAFT,
        EDIT,
        PUBLISH,
        SCHEDULE,
        UNSCHEDULE,
        UNPUBLISH,
        DELETE,
        VIEW,
        TELL,
        COMMENT,
        DELETE_COMMENT,
        FAVOURITE,
        UNFAVOURITE,
        FOLLOW,
        UNFOLLOW
    }
}
