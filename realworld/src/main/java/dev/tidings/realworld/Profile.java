package dev.tidings.realworld;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A user as others see it.
 *
 * @param username  of an erased user, a word in place of the name that nobody can read any more
 * @param following whether the caller follows it
 */
record Profile(
        String username, @Nullable String bio, @Nullable String image, boolean following) {

    private static final String ERASED = "[erased]";

    static Profile of(JsonNode user) {
        return new Profile(
                user.path("username").asString(ERASED),
                user.path("bio").asString(null),
                user.path("image").asString(null),
                user.path("following").asBoolean(false));
    }
}
