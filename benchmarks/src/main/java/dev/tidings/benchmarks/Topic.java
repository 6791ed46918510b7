package dev.tidings.benchmarks;

/** Something to measure. It leaves its tables and budgets in the report. */
@FunctionalInterface
public interface Topic {

    /** Measures it, with databases of its own, and leaves nothing running. */
    void measure(Bench bench) throws Exception;
}
