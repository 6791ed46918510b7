package dev.tidings.benchmarks.node;

import java.net.URI;

/** One of the two sides, up and answering. */
public interface Node extends AutoCloseable {

    /** Where it listens. */
    URI url();

    /** Stops it. */
    @Override
    void close();
}
