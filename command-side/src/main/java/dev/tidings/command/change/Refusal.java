package dev.tidings.command.change;

/** Why the domain does not carry out a command. Nothing was changed. */
public abstract sealed class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Refusal(String message) {
        super(message, null, false, false);
    }

    /** It does not exist (any more), or nobody may know that it does. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotFound(String message) {
            super(message);
        }
    }

    /** It belongs to somebody else. */
    public static final class NotYours extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotYours(String message) {
            super(message);
        }
    }

    /** It is not at the version that the client had seen. */
    public static final class VersionMoved extends Refusal {
        private static final long serialVersionUID = 1L;

        public VersionMoved(long version) {
            super("It is at version " + version + " now: read it again and decide anew.");
        }
    }

    /** An administrator cannot step down alone, lest none be left. */
    public static final class OwnAdminRole extends Refusal {
        private static final long serialVersionUID = 1L;

        public OwnAdminRole() {
            super("Let another administrator revoke your role.");
        }
    }

    /** Nobody suspends itself: there would be nobody there to take it back. */
    public static final class OwnSuspension extends Refusal {
        private static final long serialVersionUID = 1L;

        public OwnSuspension() {
            super("Let another administrator suspend you.");
        }
    }

    /** Nobody is a follower of its own. */
    public static final class OwnFollower extends Refusal {
        private static final long serialVersionUID = 1L;

        public OwnFollower() {
            super("Follow somebody else.");
        }
    }

    /** There is a bound to how many there may be. */
    public static final class TooMany extends Refusal {
        private static final long serialVersionUID = 1L;

        public TooMany(String message) {
            super(message);
        }
    }

    /** There is no administrator but this one. */
    public static final class LastAdministrator extends Refusal {
        private static final long serialVersionUID = 1L;

        public LastAdministrator() {
            super("There must be an administrator: make somebody else one first.");
        }
    }

    /** What is published cannot be scheduled. */
    public static final class AlreadyPublished extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyPublished() {
            super("It is published already: unpublish it first to publish it at another time.");
        }
    }
}
