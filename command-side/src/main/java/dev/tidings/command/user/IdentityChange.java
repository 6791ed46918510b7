package dev.tidings.command.user;

import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.user.UserCommand.ChangeEmail;
import dev.tidings.command.user.UserCommand.ChangeUsername;
import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeys;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Gives users another name or address, claimed in the transaction of the event. */
@Service
final class IdentityChange {

    private final CommandExecutor commands;
    private final IdentityClaims claims;
    private final PersonalDataKeys keys;

    IdentityChange(
            CommandExecutor commands,
            IdentityClaims claims,
            @Qualifier("commandPersonalDataKeys") PersonalDataKeys keys) {
        this.commands = commands;
        this.claims = claims;
        this.keys = keys;
    }

    Changed changeUsername(UUID userId, String username, IfMatch ifMatch) {
        PersonalDataKey key = keyOf(userId);
        return change(new ChangeUsername(userId, key.seal(username), key), Identity.USERNAME, username, ifMatch);
    }

    Changed changeEmail(UUID userId, String email, IfMatch ifMatch) {
        PersonalDataKey key = keyOf(userId);
        return change(new ChangeEmail(userId, key.seal(email), key), Identity.EMAIL, email, ifMatch);
    }

    private Changed change(UserCommand command, Identity identity, String value, IfMatch ifMatch) {
        return commands.carryOut(ifMatch, change -> {
            change.send(command, ifMatch);
            change.openTransaction();
            claims.claim(identity, value, command.userId());
        });
    }

    private PersonalDataKey keyOf(UUID userId) {
        PersonalDataKey key = keys.find(List.of(userId)).get(userId);
        if (key == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such user.");
        }
        return key;
    }
}
