package dev.tidings.query.user;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds out which user is meant. */
@Component
public class UserIds {

    private final UserProfileRepository users;

    UserIds(UserProfileRepository users) {
        this.users = users;
    }

    /**
     * The id of the user with this id or name, in whatever case.
     *
     * @return nothing where there is no such user
     */
    public Optional<UUID> find(String nameOrId) {
        return new UserReference(nameOrId).find(users::findIdById, users::findIdByName);
    }

    /** What the user is called; nothing where it was erased, or there is none. */
    public Optional<String> nameOf(UUID id) {
        return users.findUsername(id);
    }
}
