package dev.tidings.command.user;

import dev.tidings.events.Role;
import dev.tidings.events.SealedText;
import dev.tidings.events.UserEvent;
import dev.tidings.events.UserEvent.EmailChanged;
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
 * @param exists false before the registration and after the erasure
 */
public record UserState(
        @Nullable SealedText username, @Nullable SealedText email, boolean verified, Set<Role> roles, boolean exists) {

    static final UserState NONE = new UserState(null, null, false, Set.of(), false);

    UserState after(UserEvent event) {
        return switch (event) {
            case UserRegistered it -> new UserState(it.username(), it.email(), false, Set.of(), true);
            case UserVerified it -> new UserState(username, email, true, roles, exists);
            case UserVerificationRevoked it -> new UserState(username, email, false, roles, exists);
            case UsernameChanged it -> new UserState(it.username(), email, verified, roles, exists);
            case EmailChanged it -> new UserState(username, it.email(), verified, roles, exists);
            case RoleGranted it -> withRoles(it.role(), true);
            case RoleRevoked it -> withRoles(it.role(), false);
            case UserErased it -> NONE;
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
        return new UserState(username, email, verified, Set.copyOf(changed), exists);
    }
}
