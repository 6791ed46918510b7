package dev.tidings.http.stream;

import java.time.Duration;

/** Waits until there is something to tell. */
@FunctionalInterface
public interface Waiting {

    /**
     * Blocks for as long as there is nothing new and the time is not up.
     *
     * @return whether there is something
     */
    boolean await(Duration patience) throws InterruptedException;
}
