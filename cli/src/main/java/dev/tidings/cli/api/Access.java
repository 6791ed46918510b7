package dev.tidings.cli.api;

import java.util.Optional;

/** Who requests are from. */
public interface Access extends AutoCloseable {

    /** The access token to send; empty for requests of nobody. */
    Optional<String> token();

    /**
     * Another token, after the server refused this one.
     *
     * @return empty where there is no other, so that the refusal stands
     */
    Optional<String> renewed(String refused);

    /** Ends what was begun for this run alone. */
    @Override
    void close();
}
