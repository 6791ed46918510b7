package dev.tidings.query.user;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One user. */
@RestController
@Tag(name = "Users")
class UserProfileController {

    private final UserProfileRepository users;

    UserProfileController(UserProfileRepository users) {
        this.users = users;
    }

    @GetMapping("/api/users/{user}")
    @AnsweredBy({"user", "post-count", "follow"})
    @Operation(
            summary = "A user, by name or id",
            description =
                    "Roles are shown to the user itself and to administrators; to others there are none. Who is "
                            + "logged in is told whether it follows the user. A suspended user is there for administrators alone.")
    UserResponse user(Optional<Caller> caller, @PathVariable String user) {
        return new UserReference(user)
                .find(users::findWithCountsById, users::findWithCountsByName)
                .filter(found -> !found.profile().suspended || isAdmin(caller))
                .map(found -> answer(found, caller))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such user."));
    }

    private UserResponse answer(UserWithCounts user, Optional<Caller> caller) {
        UUID id = user.profile().id;
        return UserResponse.of(
                user,
                caller.filter(it -> it.isAdmin() || it.is(id)).isPresent(),
                isAdmin(caller),
                caller.map(it -> users.isFollowing(it.userId(), id)).orElse(null));
    }

    private static boolean isAdmin(Optional<Caller> caller) {
        return caller.filter(Caller::isAdmin).isPresent();
    }

    @GetMapping("/api/me")
    @AnsweredBy("user")
    @Operation(summary = "The caller")
    MeResponse me(Caller caller) {
        return users.findById(caller.userId())
                .map(MeResponse::of)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such user."));
    }
}
