package dev.tidings.query.user;

import dev.tidings.events.Role;
import dev.tidings.events.SealedText;
import dev.tidings.events.TidingsEvent;
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
import dev.tidings.projections.Envelope;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the events of one batch mean for one user, folded together: the last word on everything they touch. */
final class UserChanges {

    private final UUID userId;
    private final Map<Role, Boolean> roles = new EnumMap<>(Role.class);
    private @Nullable Instant registeredAt;
    private @Nullable SealedText username;
    private long namedAt;
    private @Nullable SealedText email;
    private @Nullable Boolean emailProved;
    private boolean told;
    private @Nullable SealedText bio;
    private @Nullable SealedText image;
    private @Nullable Boolean verified;
    private boolean erased;
    private @Nullable Boolean suspended;
    private long version;

    UserChanges(UUID userId) {
        this.userId = userId;
    }

    void apply(UserEvent event, Envelope<TidingsEvent> recorded) {
        version = recorded.version();
        switch (event) {
            case UserRegistered registered -> {
                registeredAt = recorded.recordedAt();
                username = registered.username();
                namedAt = recorded.position();
                email = registered.email();
            }
            case UserVerified ignored -> verified = true;
            case UserVerificationRevoked ignored -> verified = false;
            case UsernameChanged changed -> {
                username = changed.username();
                namedAt = recorded.position();
            }
            case EmailChanged changed -> {
                email = changed.email();
                emailProved = false;
            }
            case ProfileChanged changed -> {
                told = true;
                bio = changed.bio();
                image = changed.image();
            }
            case RoleGranted granted -> roles.put(granted.role(), true);
            case RoleRevoked revoked -> roles.put(revoked.role(), false);
            case UserSuspended ignored -> suspended = true;
            case UserRestored ignored -> suspended = false;
            case UserErased ignored -> {
                erased = true;
                verified = false;
                emailProved = false;
                for (Role role : Role.values()) {
                    roles.put(role, false);
                }
            }
            case EmailProved ignored -> emailProved = true;
        }
    }

    UUID userId() {
        return userId;
    }

    /** Null unless the user registered within the batch. */
    @Nullable
    Instant registeredAt() {
        return registeredAt;
    }

    boolean touchesPersonalData() {
        return username != null || email != null || told;
    }

    /** Null where the batch does not touch it. */
    @Nullable
    SealedText username() {
        return username;
    }

    /** Position of the event that gave the name; 0 where the batch does not touch it. */
    long namedAt() {
        return namedAt;
    }

    /** Null where the batch does not touch it. */
    @Nullable
    SealedText email() {
        return email;
    }

    /** Null where the batch does not touch it. */
    @Nullable
    Boolean emailProved() {
        return emailProved;
    }

    /** Whether the batch touches what the user tells about itself. */
    boolean told() {
        return told;
    }

    /** Null where the user tells nothing, or the batch does not touch it. */
    @Nullable
    SealedText bio() {
        return bio;
    }

    /** Null where there is none, or the batch does not touch it. */
    @Nullable
    SealedText image() {
        return image;
    }

    /** Null where the batch does not touch it. */
    @Nullable
    Boolean verified() {
        return verified;
    }

    /** Null where the batch does not touch it. An erasure does not: what is not shown stays so. */
    @Nullable
    Boolean suspended() {
        return suspended;
    }

    boolean erased() {
        return erased;
    }

    long version() {
        return version;
    }

    /** The names, in order, of the roles that the user has after the batch if {@code granted}, else has no longer. */
    List<String> roles(boolean granted) {
        return roles.entrySet().stream()
                .filter(role -> role.getValue() == granted)
                .map(role -> role.getKey().name())
                .toList();
    }
}
