package dev.tidings.command.user;

import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.user.UserCommand.GrantRole;
import dev.tidings.command.user.UserCommand.RevokeRole;
import dev.tidings.events.Role;
import dev.tidings.http.IfMatch;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Gives roles and takes them away; the last administrator stays one. */
@Service
final class RoleChange {

    private final CommandExecutor commands;
    private final Administrators administrators;

    RoleChange(CommandExecutor commands, Administrators administrators) {
        this.commands = commands;
        this.administrators = administrators;
    }

    Changed grant(UUID userId, Role role, IfMatch ifMatch) {
        GrantRole command = new GrantRole(userId, role);
        return commands.carryOut(ifMatch, change -> {
            change.send(command, ifMatch);
            if (role == Role.ADMIN) {
                change.openTransaction();
                administrators.add(userId);
            }
        });
    }

    /**
     * Takes the role away.
     *
     * @param by who asks
     */
    Changed revoke(UUID userId, Role role, UUID by, IfMatch ifMatch) {
        RevokeRole command = new RevokeRole(userId, role, by);
        return commands.carryOut(ifMatch, change -> {
            change.send(command, ifMatch);
            if (role == Role.ADMIN) {
                change.openTransaction();
                administrators.remove(userId);
            }
        });
    }
}
