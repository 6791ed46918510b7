package dev.tidings.command.user;

import dev.tidings.command.change.Command;
import dev.tidings.events.Role;
import dev.tidings.events.SealedText;
import dev.tidings.events.personaldata.PersonalDataKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a user's stream. Whether the caller may ask it is settled before. */
public sealed interface UserCommand extends Command {

    UUID userId();

    @Override
    default UUID streamId() {
        return userId();
    }

    /** Brings a user into being. */
    record RegisterUser(
            UUID userId, SealedText username, @Nullable SealedText email) implements UserCommand {}

    record VerifyUser(UUID userId) implements UserCommand {}

    record RevokeVerification(UUID userId) implements UserCommand {}

    /**
     * Gives the user another name.
     *
     * @param key what the name, old and new, is sealed with
     */
    record ChangeUsername(UUID userId, SealedText username, PersonalDataKey key) implements UserCommand {}

    /**
     * Gives the user another address.
     *
     * @param key what the address, old and new, is sealed with
     */
    record ChangeEmail(UUID userId, SealedText email, PersonalDataKey key) implements UserCommand {}

    /**
     * Tells something else about the user, in place of all that was told before.
     *
     * @param key what it is sealed with, old and new
     */
    record ChangeProfile(
            UUID userId, @Nullable SealedText bio, @Nullable SealedText image, PersonalDataKey key)
            implements UserCommand {}

    record GrantRole(UUID userId, Role role) implements UserCommand {}

    /**
     * Takes a role away.
     *
     * @param by who asks: an administrator cannot revoke its own role
     */
    record RevokeRole(UUID userId, Role role, UUID by) implements UserCommand {}

    /**
     * Ends the user for good.
     *
     * @param by who asks: an administrator cannot erase itself
     */
    record EraseUser(UUID userId, UUID by) implements UserCommand {}

    /**
     * Ends what the user may do, and what others see of it, for now.
     *
     * @param by who asks: nobody suspends itself
     */
    record SuspendUser(UUID userId, UUID by) implements UserCommand {}

    record RestoreUser(UUID userId) implements UserCommand {}

    /**
     * Takes it that mail to an address reaches the user.
     *
     * @param email the address that it was shown for: refused where the user has another one by now
     * @param key   what both are sealed with
     */
    record ProveEmail(UUID userId, SealedText email, PersonalDataKey key) implements UserCommand {}
}
