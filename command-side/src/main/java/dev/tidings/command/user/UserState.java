package dev.tidings.command.user;

import dev.tidings.command.change.CacheableAggregate;
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
import dev.tidings.events.UserEvent.UserRestored;
import dev.tidings.events.UserEvent.UserSuspended;
import dev.tidings.events.UserEvent.UserVerificationRevoked;
import dev.tidings.events.UserEvent.UserVerified;
import dev.tidings.events.UserEvent.UsernameChanged;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What decisions about a user rest on.
 *
 * @param email null where the user has none
 * @param emailProved whether the user has shown that mail to this address reaches it
 * @param bio   null where the user tells nothing about itself
 * @param image null where there is no picture of the user
 * @param exists false before the registration and after the erasure
 * @param suspended whether the user may do nothing for now
 */
public record UserState(
        @Nullable SealedText username,
        @Nullable SealedText email,
        boolean emailProved,
        @Nullable SealedText bio,
        @Nullable SealedText image,
        boolean verified,
        Set<Role> roles,
        boolean exists,
        boolean suspended) {

    static final UserState NONE = new UserState(null, null, false, null, null, false, Set.of(), false, false);

    UserState after(UserEvent event) {
        return switch (event) {
            case UserRegistered it ->
                new UserState(it.username(), it.email(), false, null, null, false, Set.of(), true, false);
            case UserVerified it -> withVerified(true);
            case UserVerificationRevoked it -> withVerified(false);
            case UsernameChanged it ->
                new UserState(it.username(), email, emailProved, bio, image, verified, roles, exists, suspended);
            case EmailChanged it -> withEmail(it.email(), false);
            case EmailProved it -> withEmail(email, true);
            case ProfileChanged it ->
                new UserState(username, email, emailProved, it.bio(), it.image(), verified, roles, exists, suspended);
            case RoleGranted it -> withRoles(it.role(), true);
            case RoleRevoked it -> withRoles(it.role(), false);
            case UserErased it -> NONE;
            case UserSuspended it -> withSuspended(true);
            case UserRestored it -> withSuspended(false);
        };
    }

    int bytes() {
        return Stream.of(username, email, bio, image)
                .filter(Objects::nonNull)
                .mapToInt(text -> CacheableAggregate.textBytes(text.value()))
                .sum();
    }

    private UserState withEmail(@Nullable SealedText now, boolean proved) {
        return new UserState(username, now, proved, bio, image, verified, roles, exists, suspended);
    }

    private UserState withVerified(boolean now) {
        return new UserState(username, email, emailProved, bio, image, now, roles, exists, suspended);
    }

    private UserState withSuspended(boolean now) {
        return new UserState(username, email, emailProved, bio, image, verified, roles, exists, now);
    }

    private UserState withRoles(Role role, boolean held) {
        Set<Role> changed = EnumSet.noneOf(Role.class);
        changed.addAll(roles);
        if (held) {
            changed.add(role);
        } else {
            changed.remove(role);
        }
        return new UserState(
                username, email, emailProved, bio, image, verified, Set.copyOf(changed), exists, suspended);
    }
}
