package dev.tidings.projections;

/** Is told when a generation that is building met an event that it cannot handle. Thread-safe. */
interface BuildFailures {

    /**
     * Stops the build. May be told several times of one generation, by several nodes.
     *
     * @throws org.springframework.dao.DataAccessException when the database fails: it will be told again
     */
    void stop(BuildStoppedException failure);
}
