package dev.tidings.command.user;

import dev.tidings.command.user.UserCommand.GrantRole;
import dev.tidings.command.user.UserCommand.VerifyUser;
import dev.tidings.events.Role;
import dev.tidings.http.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes the administrator that a new installation needs. */
@Component
final class FirstAdministrator {

    private final Registration registration;

    FirstAdministrator(Registration registration) {
        this.registration = registration;
    }

    /**
     * Makes the administrator, unless somebody goes by that name already. Of several nodes that start at once, one makes
     * it.
     *
     * @return whether this call made it
     */
    boolean createUnlessPresent(String username, String password) {
        try {
            registration.register(username, null, password, (change, userId) -> {
                change.send(new GrantRole(userId, Role.ADMIN));
                change.send(new VerifyUser(userId));
            });
            return true;
        } catch (ProblemException e) {
            if (e.type().status() == HttpStatus.CONFLICT) {
                return false;
            }
            throw e;
        }
    }
}
