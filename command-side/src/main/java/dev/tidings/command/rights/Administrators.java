package dev.tidings.command.rights;

import dev.tidings.command.change.Change;
import dev.tidings.command.change.Changed;
import dev.tidings.command.change.Command;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Carries out what takes an administrator. Such changes to users are made one after another, on all nodes, and each
 * looks at its caller's role within its own transaction: of a demotion and what the demoted wants to do meanwhile, one
 * comes first, and the other sees it. Thread-safe.
 */
@Component
public final class Administrators {

    /** Taken before the log's own lock, never after it. */
    private static final String WAIT_FOR_TURN =
            "select pg_advisory_xact_lock(hashtextextended('tidings administration', 0)) is null";

    private static final String IS_ADMIN = """
            select exists (select
                           from event_store.user_role
                           where user_id = :user and role = 'ADMIN')
               and not exists (select from event_store.suspended_user where user_id = :user)
            """;

    private final CommandExecutor commands;
    private final CommandDatabase database;

    Administrators(CommandExecutor commands, CommandDatabase database) {
        this.commands = commands;
        this.database = database;
    }

    /**
     * Carries out one command, if the caller is an administrator then.
     *
     * @throws ProblemException 403 where it is not; and whatever the command is refused with
     */
    public Changed carryOut(Caller caller, Command command, IfMatch ifMatch) {
        caller.requireAdmin();
        return commands.carryOut(ifMatch, change -> {
            change.send(command, ifMatch);
            require(change, caller);
        });
    }

    /**
     * Goes on with a change, whose commands were sent, only if its caller is an administrator; opens its transaction.
     *
     * @throws ProblemException 403 where it is not (any more)
     */
    public void require(Change change, Caller caller) {
        change.openTransaction();
        database.jdbc().sql(WAIT_FOR_TURN).query(Boolean.class).single();
        if (!isAdmin(caller)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "This takes the role ADMIN.");
        }
    }

    /** Another issuer says itself, in each token, what its users may do. */
    private boolean isAdmin(Caller caller) {
        return caller.sessionId() == null ? caller.isAdmin() : hasRole(caller.userId());
    }

    private boolean hasRole(UUID userId) {
        return database.jdbc()
                .sql(IS_ADMIN)
                .param("user", userId)
                .query(Boolean.class)
                .single();
    }
}
