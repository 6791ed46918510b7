package dev.tidings.command.outbox;

/** Why something could not be done outside. Its message is kept and logged, so it names nobody and holds no secret. */
public final class EffectFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean refusal;

    private EffectFailure(String message, Throwable cause, boolean refusal) {
        super(message, cause);
        this.refusal = refusal;
    }

    /** The other side answers, and does not want this one. It may be that it wants none: time shows. */
    public static EffectFailure refused(String message, Throwable cause) {
        return new EffectFailure(message, cause, true);
    }

    /** The other side does not do anything for the moment, whatever it is asked. */
    public static EffectFailure unavailable(String message, Throwable cause) {
        return new EffectFailure(message, cause, false);
    }

    boolean isRefusal() {
        return refusal;
    }
}
