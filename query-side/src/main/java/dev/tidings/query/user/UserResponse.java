package dev.tidings.query.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as everybody sees it.
 *
 * @param username  null once the user is erased
 * @param bio       what the user tells about itself; null where that is nothing
 * @param image     where a picture of the user is; null where there is none
 * @param roles     empty for whom they are none of their business: all but the user itself and administrators
 * @param posts     how many posts there are, drafts included
 * @param published how many of them are published
 * @param suspended whether nothing of it is shown to others; for administrators, left out for everybody else
 * @param followers how many users follow this one
 * @param following whether the caller does; left out where nobody is logged in
 */
record UserResponse(
        UUID id,
        @Nullable String username,
        @Nullable String bio,
        @Nullable String image,
        boolean verified,
        @JsonInclude(Include.NON_NULL) @Nullable Boolean suspended,
        List<String> roles,
        long posts,
        long published,
        long followers,
        @JsonInclude(Include.NON_NULL) @Nullable Boolean following,
        Instant createdAt) {

    static UserResponse of(
            UserWithCounts user, boolean withRoles, boolean withSuspension, @Nullable Boolean following) {
        UserProfile profile = user.profile();
        return new UserResponse(
                profile.id,
                profile.username,
                profile.bio,
                profile.image,
                profile.verified,
                withSuspension ? profile.suspended : null,
                withRoles ? List.of(profile.roles) : List.of(),
                user.posts(),
                user.published(),
                user.followers(),
                following,
                profile.createdAt);
    }
}
