package dev.tidings.command.user;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.user.UserCommand.GrantRole;
import dev.tidings.command.user.UserCommand.VerifyUser;
import dev.tidings.events.Role;
import dev.tidings.http.ProblemException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes the administrator that a new installation needs. */
@Component
final class FirstAdministrator {

    private final Registration registration;
    private final AdministratorTable administrators;
    private final CommandDatabase database;

    FirstAdministrator(Registration registration, AdministratorTable administrators, CommandDatabase database) {
        this.registration = registration;
        this.administrators = administrators;
        this.database = database;
    }

    /** Whether one has to be made. */
    boolean isNeeded() {
        return !administrators.exist();
    }

    /**
     * Makes the administrator, unless there is one by whatever name. Of several nodes that start at once, one makes it.
     *
     * @return whether this call made it
     * @throws UnusableAdministratorException where somebody else goes by that name
     */
    boolean createUnlessPresent(String username, String password) {
        return Objects.requireNonNull(database.transactions().execute(status -> {
            administrators.lock();
            if (administrators.exist()) {
                return false;
            }
            create(username, password);
            return true;
        }));
    }

    private void create(String username, String password) {
        try {
            registration.register(username, null, password, (change, userId) -> {
                change.send(new GrantRole(userId, Role.ADMIN));
                change.send(new VerifyUser(userId));
                administrators.add(userId);
            });
        } catch (ProblemException e) {
            if (e.type().status() == HttpStatus.CONFLICT) {
                throw new UnusableAdministratorException(
                        "There is no administrator, and none can be made under the name " + username
                                + ": somebody else has it.",
                        "Name another one with TIDINGS_ADMIN_USERNAME, then start again.");
            }
            throw e;
        }
    }
}
