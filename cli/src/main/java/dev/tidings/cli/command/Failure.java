package dev.tidings.cli.command;

import org.jspecify.annotations.Nullable;

/** Ends a command with a message for a person and an {@link ExitCode} for a script. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final @Nullable String problem;

    private Failure(int exitCode, String message, @Nullable String problem, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
        this.problem = problem;
    }

    /** The message says what is wrong and what can be done about it. */
    public static Failure of(int exitCode, String message) {
        return new Failure(exitCode, message, null, null);
    }

    /** The same, with what caused it. */
    public static Failure of(int exitCode, String message, Throwable cause) {
        return new Failure(exitCode, message, null, cause);
    }

    /** One that a server reported: with {@code --json} the problem document is shown as it came. */
    public static Failure reported(int exitCode, String message, String problem) {
        return new Failure(exitCode, message, problem, null);
    }

    public int exitCode() {
        return exitCode;
    }

    /** The server's problem document; null where the failure is not the server's. */
    public @Nullable String problem() {
        return problem;
    }
}
