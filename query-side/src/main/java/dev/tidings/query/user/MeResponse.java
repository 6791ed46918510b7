package dev.tidings.query.user;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as the user sees itself.
 *
 * @param emailProved whether mail to the address is known to reach it
 */
record MeResponse(
        UUID id,
        @Nullable String username,
        @Nullable String email,
        boolean emailProved,
        @Nullable String bio,
        @Nullable String image,
        boolean verified,
        List<String> roles) {

    static MeResponse of(UserProfile profile) {
        return new MeResponse(
                profile.id,
                profile.username,
                profile.email,
                profile.emailProved,
                profile.bio,
                profile.image,
                profile.verified,
                List.of(profile.roles));
    }
}
