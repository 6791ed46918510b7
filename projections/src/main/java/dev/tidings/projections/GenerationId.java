package dev.tidings.projections;

/**
 * One build of a projection's tables.
 *
 * @param generation from 1
 */
public record GenerationId(String projection, int generation) {

    /** What the processor that feeds it is called. */
    String processorName() {
        return projection + "/" + generation;
    }

    /** The generation that a processor feeds. */
    static GenerationId ofProcessor(String name) {
        int slash = name.lastIndexOf('/');
        return new GenerationId(name.substring(0, slash), Integer.parseInt(name.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return processorName();
    }
}
