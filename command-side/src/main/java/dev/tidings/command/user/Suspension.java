package dev.tidings.command.user;

import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.credential.Credentials;
import dev.tidings.command.rights.Administrators;
import dev.tidings.command.user.UserCommand.RestoreUser;
import dev.tidings.command.user.UserCommand.SuspendUser;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import dev.tidings.http.SecurityLog;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Suspends users and restores them, for administrators. Sessions end with the event itself, by a trigger on the log; a
 * login that is under way has its session by then, or sees the suspension.
 */
@Service
final class Suspension {

    private final CommandExecutor commands;
    private final Administrators administrators;
    private final AdministratorTable table;
    private final Credentials credentials;
    private final SecurityLog securityLog;

    Suspension(
            CommandExecutor commands,
            Administrators administrators,
            AdministratorTable table,
            Credentials credentials,
            SecurityLog securityLog) {
        this.commands = commands;
        this.administrators = administrators;
        this.table = table;
        this.credentials = credentials;
        this.securityLog = securityLog;
    }

    /**
     * @throws dev.tidings.http.ProblemException 403 where the caller is no administrator (any more), 409 for oneself and
     *     for the last administrator
     */
    Changed suspend(Caller caller, UUID userId, IfMatch ifMatch) {
        caller.requireAdmin();
        Changed changed = commands.carryOut(ifMatch, change -> {
            change.send(new SuspendUser(userId, caller.userId()), ifMatch);
            administrators.require(change, caller);
            table.remove(userId);
            credentials.lock(userId);
        });
        if (changed.isAppended()) {
            securityLog.record(SecurityLog.Event.USER_SUSPENDED, userId, null);
        }
        return changed;
    }

    /** @throws dev.tidings.http.ProblemException 403 where the caller is no administrator (any more) */
    Changed restore(Caller caller, UUID userId, IfMatch ifMatch) {
        caller.requireAdmin();
        Changed changed = commands.carryOut(ifMatch, change -> {
            change.send(new RestoreUser(userId), ifMatch);
            administrators.require(change, caller);
            table.addRestored(userId);
        });
        if (changed.isAppended()) {
            securityLog.record(SecurityLog.Event.USER_RESTORED, userId, null);
        }
        return changed;
    }
}
