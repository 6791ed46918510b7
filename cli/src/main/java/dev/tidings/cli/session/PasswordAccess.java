package dev.tidings.cli.session;

import dev.tidings.cli.api.Access;
import dev.tidings.cli.command.Failure;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Logs in with a password when the first request is sent, and out at the end of the run. */
final class PasswordAccess implements Access {

    private final SessionEndpoint endpoint;
    private final String user;
    private final String password;
    private @Nullable Session session;

    PasswordAccess(SessionEndpoint endpoint, String user, String password) {
        this.endpoint = endpoint;
        this.user = user;
        this.password = password;
    }

    @Override
    public Optional<String> token() {
        Session current = session;
        if (current == null) {
            current = endpoint.logIn(user, password);
        } else if (current.isExpired(Instant.now())) {
            current = endpoint.refresh(current);
        }
        session = current;
        return Optional.of(current.accessToken());
    }

    @Override
    public Optional<String> renewed(String refused) {
        session = null;
        return token();
    }

    @Override
    public void close() {
        Session current = session;
        session = null;
        if (current != null) {
            try {
                endpoint.logOut(current);
            } catch (Failure e) {
                // It ends by itself in time, and what the command did stands.
            }
        }
    }
}
