package dev.tidings.cli.command;

/** What a command's exit code means. {@code tidings --help} lists them. */
public final class ExitCode {
    public static final int OK = 0;
    /** It was tried and did not succeed, or what was compared differs. */
    public static final int FAILED = 1;
    /** The command line, or a value in it, is wrong. */
    public static final int USAGE = 2;

    public static final int NOT_FOUND = 3;
    /** Not in this state: something else is under way, or data would be lost. */
    public static final int REFUSED = 4;
    /** Not logged in, or not an operator. */
    public static final int NOT_AUTHORISED = 5;
    /** The server or the database does not answer. */
    public static final int UNREACHABLE = 6;

    /** The answer was lost: what was asked for may have been done or not. */
    public static final int UNKNOWN = 7;

    private ExitCode() {}
}
