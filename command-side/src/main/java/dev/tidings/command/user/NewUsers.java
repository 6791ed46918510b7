package dev.tidings.command.user;

import dev.tidings.command.change.Change;
import dev.tidings.command.user.UserCommand.RegisterUser;
import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeys;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Adds users: the claims on their names, the key of their personal data, their first event. */
@Component
public final class NewUsers {

    private final IdentityClaims claims;
    private final PersonalDataKeys keys;

    NewUsers(IdentityClaims claims, @Qualifier("commandPersonalDataKeys") PersonalDataKeys keys) {
        this.claims = claims;
        this.keys = keys;
    }

    /**
     * Adds a user as part of a change, in the transaction that it has open.
     *
     * @param email null for a user who cannot be reached
     * @throws dev.tidings.http.ProblemException 409 when the username or the address is taken
     */
    public void add(Change change, UUID userId, String username, @Nullable String email) {
        claims.claim(Identity.USERNAME, username, userId);
        if (email != null) {
            claims.claim(Identity.EMAIL, email, userId);
        }
        PersonalDataKey key = keys.create(userId);
        change.send(new RegisterUser(userId, key.seal(username), email == null ? null : key.seal(email)));
    }

    /**
     * Adds users who cannot be reached, as part of a change, in the transaction that it has open.
     *
     * @param usernames by their ids, each another one
     * @throws org.springframework.dao.OptimisticLockingFailureException when one is taken by now: look again
     */
    public void addUnreachable(Change change, Map<UUID, String> usernames) {
        if (usernames.isEmpty()) {
            return;
        }
        claims.claimNewNames(usernames);
        Map<UUID, PersonalDataKey> created = keys.create(usernames.keySet());
        usernames.forEach((userId, username) -> change.send(new RegisterUser(
                userId, Objects.requireNonNull(created.get(userId)).seal(username), null)));
    }
}
