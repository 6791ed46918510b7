package dev.tidings.command.user;

import dev.tidings.command.change.AggregateReader;
import java.util.Optional;
import java.util.UUID;

/** Users as the log has them now. */
public final class Users {

    private final AggregateReader<User> reader;

    /** Reads with the given reader. */
    public Users(AggregateReader<User> reader) {
        this.reader = reader;
    }

    /** The user, unless it never was or was erased. */
    public Optional<Found> find(UUID userId) {
        return reader.read(userId, user -> new Found(user.version(), user.invoke(User::state)))
                .filter(found -> found.state().exists());
    }

    /** A user at a version of its stream. */
    public record Found(long version, UserState state) {}
}
