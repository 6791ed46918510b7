package dev.tidings.cli.session;

import dev.tidings.cli.api.Access;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The login that {@code tidings login} keeps, renewed with its refresh token. */
final class KeptAccess implements Access {

    private final SessionFile file;
    private final String server;
    private final SessionEndpoint endpoint;

    KeptAccess(SessionFile file, String server, SessionEndpoint endpoint) {
        this.file = file;
        this.server = server;
        this.endpoint = endpoint;
    }

    @Override
    public Optional<String> token() {
        Session session = file.find(server).orElse(null);
        if (session == null) {
            return Optional.empty();
        }
        return session.isExpired(Instant.now()) ? renewed(session.accessToken()) : Optional.of(session.accessToken());
    }

    @Override
    public Optional<String> renewed(String refused) {
        file.change(
                server,
                session -> session == null || !session.accessToken().equals(refused)
                        // Another process was faster: its refresh token is the only one that still works.
                        ? session
                        : refreshed(session));
        return file.find(server).map(Session::accessToken);
    }

    private @Nullable Session refreshed(Session session) {
        try {
            return endpoint.refresh(session);
        } catch (Failure e) {
            if (e.exitCode() == ExitCode.NOT_AUTHORISED) {
                throw Failure.of(
                        ExitCode.NOT_AUTHORISED,
                        "The login of %s at %s has ended. Log in again with 'tidings login'."
                                .formatted(session.user(), server),
                        e);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        // The login outlives the run.
    }
}
