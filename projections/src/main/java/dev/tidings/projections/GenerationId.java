package dev.tidings.projections;

/**
 * One build of a projection's tables.
 *
 * @param generation from 1
 */
record GenerationId(String projection, int generation) {

    /** The one that {@link #toString} has written. */
    static GenerationId parse(String text) {
        int slash = text.lastIndexOf('/');
        return new GenerationId(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return projection + "/" + generation;
    }
}
