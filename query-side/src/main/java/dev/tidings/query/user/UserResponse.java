package dev.tidings.query.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as everybody sees it.
 *
 * @param username  null once the user is erased
 * @param roles     empty for whom they are none of their business: all but the user itself and administrators
 * @param posts     how many posts there are, drafts included
 * @param published how many of them are published
 */
record UserResponse(
        UUID id,
        @Nullable String username,
        boolean verified,
        List<String> roles,
        long posts,
        long published,
        Instant createdAt) {

    static UserResponse of(UserWithCounts user, boolean withRoles) {
        UserProfile profile = user.profile();
        return new UserResponse(
                profile.id,
                profile.username,
                profile.verified,
                withRoles ? List.of(profile.roles) : List.of(),
                user.posts(),
                user.published(),
                profile.createdAt);
    }
}
