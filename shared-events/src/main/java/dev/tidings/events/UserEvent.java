package dev.tidings.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a user. Personal data is sealed with a key of the user's own ({@link SealedText}). */
public sealed interface UserEvent extends TidingsEvent {

    /** The user, and the stream that the event belongs to. */
    UUID userId();

    @Override
    default UUID stream() {
        return userId();
    }

    /**
     * A user came to exist.
     *
     * @param email null for an imported author, who has no address and no credentials
     */
    record UserRegistered(
            UUID userId, SealedText username, @Nullable SealedText email) implements UserEvent {}

    /** An administrator vouched for the user. */
    record UserVerified(UUID userId) implements UserEvent {}

    /** The verification was taken back. */
    record UserVerificationRevoked(UUID userId) implements UserEvent {}

    /** The user goes by another name. */
    record UsernameChanged(UUID userId, SealedText username) implements UserEvent {}

    /** The user is reached at another address. */
    record EmailChanged(UUID userId, SealedText email) implements UserEvent {}

    /**
     * The user tells something else about itself; all of it is given.
     *
     * @param bio   null where it tells nothing
     * @param image where a picture of it is; null where there is none
     */
    record ProfileChanged(
            UUID userId, @Nullable SealedText bio, @Nullable SealedText image) implements UserEvent {}

    /** The user may do more. */
    record RoleGranted(UUID userId, Role role) implements UserEvent {}

    /** The user may do less. */
    record RoleRevoked(UUID userId, Role role) implements UserEvent {}

    /** The user is gone and the key of its personal data destroyed: what was sealed with it is unreadable. */
    record UserErased(UUID userId) implements UserEvent {}

    /** The user can't log in, and nothing of it is shown to others, until it is restored. */
    record UserSuspended(UUID userId) implements UserEvent {}

    /** The suspension has ended: all is as it was before. */
    record UserRestored(UUID userId) implements UserEvent {}

    /** The user showed what was sent to its address: it is reached there. Another address is to be proved anew. */
    record EmailProved(UUID userId) implements UserEvent {}
}
