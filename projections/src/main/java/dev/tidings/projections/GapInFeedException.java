package dev.tidings.projections;

/** A feed left a position out. Nothing behind the gap is projected, for what is missing would be missing for ever. */
public final class GapInFeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GapInFeedException(long expected, long found) {
        super("The feed has a gap: position " + expected + " was to come, " + found + " came");
    }
}
