package dev.tidings.command.user;

import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.rights.Administrators;
import dev.tidings.command.user.UserCommand.GrantRole;
import dev.tidings.command.user.UserCommand.RevokeRole;
import dev.tidings.events.Role;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import dev.tidings.http.SecurityLog;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Gives roles and takes them away, for administrators; the last one of them stays one. */
@Service
final class RoleChange {

    private final CommandExecutor commands;
    private final Administrators administrators;
    private final AdministratorTable table;
    private final SecurityLog securityLog;

    RoleChange(
            CommandExecutor commands,
            Administrators administrators,
            AdministratorTable table,
            SecurityLog securityLog) {
        this.commands = commands;
        this.administrators = administrators;
        this.table = table;
        this.securityLog = securityLog;
    }

    /** @throws dev.tidings.http.ProblemException 403 where the caller is no administrator (any more) */
    Changed grant(Caller caller, UUID userId, Role role, IfMatch ifMatch) {
        caller.requireAdmin();
        Changed changed = commands.carryOut(ifMatch, change -> {
            change.send(new GrantRole(userId, role), ifMatch);
            administrators.require(change, caller);
            if (role == Role.ADMIN) {
                table.add(userId);
            }
        });
        if (changed.isAppended()) {
            securityLog.record(SecurityLog.Event.ROLE_GRANTED, userId, role);
        }
        return changed;
    }

    /** @throws dev.tidings.http.ProblemException 403 where the caller is no administrator (any more) */
    Changed revoke(Caller caller, UUID userId, Role role, IfMatch ifMatch) {
        caller.requireAdmin();
        Changed changed = commands.carryOut(ifMatch, change -> {
            change.send(new RevokeRole(userId, role, caller.userId()), ifMatch);
            administrators.require(change, caller);
            if (role == Role.ADMIN) {
                table.remove(userId);
            }
        });
        if (changed.isAppended()) {
            securityLog.record(SecurityLog.Event.ROLE_REVOKED, userId, role);
        }
        return changed;
    }
}
