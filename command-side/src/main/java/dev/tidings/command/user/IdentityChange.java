package dev.tidings.command.user;

import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.credential.CurrentPassword;
import dev.tidings.command.input.EmailAddresses;
import dev.tidings.command.mail.MailKind;
import dev.tidings.command.mail.MailLinks;
import dev.tidings.command.mail.Mails;
import dev.tidings.command.user.UserCommand.ChangeEmail;
import dev.tidings.command.user.UserCommand.ChangeUsername;
import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeys;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Gives users another name or address, claimed in the transaction of the event. */
@Service
final class IdentityChange {

    private final CommandExecutor commands;
    private final IdentityClaims claims;
    private final CurrentPassword currentPassword;
    private final PersonalDataKeys keys;
    private final Users users;
    private final MailLinks links;
    private final Mails mails;

    IdentityChange(
            CommandExecutor commands,
            IdentityClaims claims,
            CurrentPassword currentPassword,
            @Qualifier("commandPersonalDataKeys") PersonalDataKeys keys,
            Users users,
            MailLinks links,
            Mails mails) {
        this.commands = commands;
        this.claims = claims;
        this.currentPassword = currentPassword;
        this.keys = keys;
        this.users = users;
        this.links = links;
        this.mails = mails;
    }

    Changed changeUsername(UUID userId, String username, IfMatch ifMatch) {
        PersonalDataKey key = keyOf(userId);
        return change(
                new ChangeUsername(userId, key.seal(username), key), Identity.USERNAME, username, ifMatch, () -> {});
    }

    /**
     * Gives the user another address.
     *
     * @param password its own: who has the address can have any other password
     */
    Changed changeEmail(Caller user, String email, @Nullable String password, IfMatch ifMatch) {
        UUID userId = user.userId();
        CurrentPassword.Proof proof = currentPassword.prove(user, password);
        PersonalDataKey key = keyOf(userId);
        String address = EmailAddresses.kept(email);
        Optional<String> former = users.find(userId)
                .flatMap(found -> Optional.ofNullable(found.state().email()))
                .map(key::open);
        return change(new ChangeEmail(userId, key.seal(address), key), Identity.EMAIL, address, ifMatch, () -> {
            currentPassword.requireStill(proof);
            links.withdrawAllOf(userId);
            mails.send(MailKind.EMAIL_PROOF, userId);
            former.ifPresent(to -> mails.send(MailKind.EMAIL_CHANGED, userId, Map.of(Mails.TO, to)));
        });
    }

    private Changed change(UserCommand command, Identity identity, String value, IfMatch ifMatch, Runnable check) {
        return commands.carryOut(ifMatch, change -> {
            change.send(command, ifMatch);
            change.openTransaction();
            check.run();
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
