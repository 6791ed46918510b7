package dev.tidings.query.user;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a client calls a user by: the id or the name. No name has the form of an id. */
record UserReference(String text) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Looks up by the one or by the other. */
    <T> Optional<T> find(Function<UUID, Optional<T>> byId, Function<String, Optional<T>> byName) {
        return ID.matcher(text).matches()
                ? byId.apply(UUID.fromString(text))
                : byName.apply(text.toLowerCase(Locale.ROOT));
    }
}
