package dev.tidings.command.user;

import dev.tidings.events.Role;
import dev.tidings.events.SealedText;
import dev.tidings.events.UserEvent;
import dev.tidings.events.UserEvent.EmailChanged;
import dev.tidings.events.UserEvent.EmailProved;
import dev.tidings.events.UserEvent.ProfileChanged;
import dev.tidings.events.UserEvent.RoleGranted;
import dev.tidings.events.UserEvent.RoleRevoked;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.events.UserEvent.UserRegistered;
import dev.tidings.events.UserEvent.UserVerificationRevoked;
import dev.tidings.events.UserEvent.UserVerified;
import dev.tidings.events.UserEvent.UsernameChanged;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decisions about a user rest on.
 *
 * @param email null where the user has none
 * @param emailProved whether the user has shown that mail to this address reaches it
 * @param bio   null where the user tells nothing about itself
 * @param image null where there is no picture of the user
 * @param exists false before the registration and after the erasure
 */
public record UserState(
        @Nullable SealedText username,
        @Nullable SealedText email,
        boolean emailProved,
        @Nullable SealedText bio,
        @Nullable SealedText image,
        boolean verified,
        Set<Role> roles,
        boolean exists) {

    static final UserState NONE = new UserState(null, null, false, null, null, false, Set.of(), false);

    UserState after(UserEvent event) {
        return switch (event) {
            case UserRegistered it ->
                new UserState(it.username(), it.email(), false, null, null, false, Set.of(), true);
            case UserVerified it -> new UserState(username, email, emailProved, bio, image, true, roles, exists);
            case UserVerificationRevoked it ->
                new UserState(username, email, emailProved, bio, image, false, roles, exists);
            case UsernameChanged it ->
                new UserState(it.username(), email, emailProved, bio, image, verified, roles, exists);
            case EmailChanged it -> new UserState(username, it.email(), false, bio, image, verified, roles, exists);
            case ProfileChanged it ->
                new UserState(username, email, emailProved, it.bio(), it.image(), verified, roles, exists);
            case RoleGranted it -> withRoles(it.role(), true);
            case RoleRevoked it -> withRoles(it.role(), false);
            case UserErased it -> NONE;
            case EmailProved it -> new UserState(username, email, true, bio, image, verified, roles, exists);
        };
    }

    private UserState withRoles(Role role, boolean held) {
        Set<Role> changed = EnumSet.noneOf(Role.class);
        changed.addAll(roles);
        if (held) {
            changed.add(role);
        } else {
            changed.remove(role);
        }
        return new UserState(username, email, emailProved, bio, image, verified, Set.copyOf(changed), exists);
    }
}
