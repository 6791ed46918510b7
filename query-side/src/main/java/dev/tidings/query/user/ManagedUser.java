package dev.tidings.query.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as administrators see it in a list.
 *
 * @param username  null once the user is erased
 * @param email     null for an imported author who has not claimed its account
 * @param suspended whether nothing of it is shown to others
 */
record ManagedUser(
        UUID id,
        @Nullable String username,
        @Nullable String email,
        boolean verified,
        boolean suspended,
        List<String> roles,
        Instant createdAt) {

    static ManagedUser of(UserProfile profile) {
        return new ManagedUser(
                profile.id,
                profile.username,
                profile.email,
                profile.verified,
                profile.suspended,
                List.of(profile.roles),
                profile.createdAt);
    }
}
