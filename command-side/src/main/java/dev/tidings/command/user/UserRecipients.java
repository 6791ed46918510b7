package dev.tidings.command.user;

import dev.tidings.command.mail.Recipients;
import dev.tidings.events.SealedText;
import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeys;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Users as mail finds them, from the log and with their keys. */
@Component
final class UserRecipients implements Recipients {

    private final Users users;
    private final SuspendedUsers suspendedUsers;
    private final PersonalDataKeys keys;

    UserRecipients(
            Users users, SuspendedUsers suspendedUsers, @Qualifier("commandPersonalDataKeys") PersonalDataKeys keys) {
        this.users = users;
        this.suspendedUsers = suspendedUsers;
        this.keys = keys;
    }

    @Override
    public Optional<Recipient> find(UUID userId) {
        PersonalDataKey key = keys.find(List.of(userId)).get(userId);
        return key == null
                ? Optional.empty()
                : users.find(userId).flatMap(user -> recipient(userId, user.state(), key));
    }

    private Optional<Recipient> recipient(UUID userId, UserState user, PersonalDataKey key) {
        SealedText username = user.username();
        SealedText email = user.email();
        return username == null
                ? Optional.empty()
                : Optional.of(new Recipient(
                        userId,
                        key.open(username),
                        email == null ? null : key.open(email),
                        user.emailProved(),
                        suspendedUsers.contain(userId),
                        key));
    }
}
