package dev.tidings.cli.session;

import dev.tidings.cli.api.Access;
import java.util.Optional;

/** The token in {@code TIDINGS_TOKEN}, which whoever set it must renew. */
record GivenToken(String value) implements Access {

    @Override
    public Optional<String> token() {
        return Optional.of(value);
    }

    @Override
    public Optional<String> renewed(String refused) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // It was there before this run.
    }
}
