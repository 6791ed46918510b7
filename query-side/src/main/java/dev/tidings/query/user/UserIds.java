package dev.tidings.query.user;

import dev.tidings.http.Caller;
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
     * @return nothing where there is no such user, or it is suspended and the caller no administrator
     */
    public Optional<UUID> find(String nameOrId, Optional<Caller> caller) {
        boolean all = caller.filter(Caller::isAdmin).isPresent();
        return new UserReference(nameOrId).find(id -> users.findIdById(id, all), name -> users.findIdByName(name, all));
    }

    /** What the user is called; nothing where it was erased, or there is none. */
    public Optional<String> nameOf(UUID id) {
        return users.findUsername(id);
    }
}
