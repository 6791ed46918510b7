package dev.tidings.query.post;

import dev.tidings.events.Role;
import dev.tidings.events.UserEvent;
import dev.tidings.events.UserEvent.RoleGranted;
import dev.tidings.events.UserEvent.RoleRevoked;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.events.UserEvent.UserRestored;
import dev.tidings.events.UserEvent.UserSuspended;
import dev.tidings.events.UserEvent.UserVerificationRevoked;
import dev.tidings.events.UserEvent.UserVerified;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the events of one batch mean for what makes an author's posts featured, or not shown. */
final class AuthorChanges {

    private final UUID authorId;
    private @Nullable Boolean verified;
    private @Nullable Boolean admin;
    private @Nullable Boolean suspended;

    AuthorChanges(UUID authorId) {
        this.authorId = authorId;
    }

    void apply(UserEvent event) {
        switch (event) {
            case UserVerified ignored -> verified = true;
            case UserVerificationRevoked ignored -> verified = false;
            case RoleGranted granted -> setAdmin(granted.role(), true);
            case RoleRevoked revoked -> setAdmin(revoked.role(), false);
            case UserSuspended ignored -> suspended = true;
            case UserRestored ignored -> suspended = false;
            // What is not shown stays so.
            case UserErased ignored -> {
                verified = false;
                admin = false;
            }
            default -> {}
        }
    }

    private void setAdmin(Role role, boolean now) {
        if (role == Role.ADMIN) {
            admin = now;
        }
    }

    UUID authorId() {
        return authorId;
    }

    /** Null where the batch does not touch it. */
    @Nullable
    Boolean verified() {
        return verified;
    }

    /** Null where the batch does not touch it. */
    @Nullable
    Boolean admin() {
        return admin;
    }

    /** Null where the batch does not touch it. */
    @Nullable
    Boolean suspended() {
        return suspended;
    }
}
