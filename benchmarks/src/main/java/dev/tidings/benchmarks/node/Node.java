package dev.tidings.benchmarks.node;

import java.net.URI;

/** A server, up and answering. */
public interface Node extends AutoCloseable {

    /** Where it listens. */
    URI url();

    /** The process that it runs in, which may be this one. */
    long pid();

    /** Stops it. */
    @Override
    void close();
}
