/**
 * One operation as its client saw it.
 *
 * @param subject   what it was about: a post, a user, a projection
 * @param token     what its event holds and no other operation's does, but for names that people go back to; empty where there is
 *                  nothing like it
 * @param invoked   when it was sent, in nanoseconds of this process
 * @param completed when its outcome was known
 * @param version   that it was answered with; -1 where none
 * @param position  that it was answered with; -1 where none
 * @param changed   whether the answer says that there is a new event; never so for what was answered under a key before
 * @param detail    which node, and what it answered where it did not do it
 */
record Operation(
        String client,
        Kind kind,
        String subject,
        String token,
        long invoked,
        long completed,
        Outcome outcome,
        int status,
        long version,
        long position,
        boolean changed,
        String detail) {

    /** What is done. */
    enum Kind {
        EDIT,
        WRITE,
        PUBLISH,
        UNPUBLISH,
        VIEW,
        REGISTER,
        RENAME,
        RENAME_BACK,
        READ,
        OPERATE
    }

    /** As a line of the history's file; times are microseconds. */
    String line() {
        return String.join(
                " ",
                Long.toString(invoked / 1000),
                Long.toString(completed / 1000),
                client,
                kind.name(),
                subject,
                token.isEmpty() ? "-" : token,
                outcome.name(),
                Integer.toString(status),
                "version=" + version,
                "position=" + position,
                changed ? "changed" : "-",
                detail);
    }
}
