package dev.tidings.realworld;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The profiles of a request's authors: each is asked for once. For one thread. */
final class Profiles {

    static final String PROFILE = "profile";

    private final Conversation tidings;
    private final Map<String, Profile> known = new HashMap<>();

    Profiles(Conversation tidings) {
        this.tidings = tidings;
    }

    /** @param author as posts and comments name it */
    Profile of(JsonNode author) {
        return known.computeIfAbsent(
                author.path("id").asString(), id -> Profile.of(tidings.read(PROFILE, "/api/users/{id}", id)));
    }
}
