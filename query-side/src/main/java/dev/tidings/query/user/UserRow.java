package dev.tidings.query.user;

import dev.tidings.events.SealedText;
import dev.tidings.events.personaldata.PersonalDataKey;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch writes of one user.
 *
 * @param registeredAt null for a user who is in the table already
 * @param named        whether the name is written; null then means that there is none any more
 * @param addressed    whether the e-mail address is written; null then means that there is none any more
 * @param emailProved null where it stays as it is
 * @param told         whether bio and image are written; null then means that there is none any more
 * @param verified     null where it stays as it is
 * @param suspended    null where it stays as it is
 * @param granted      roles, separated by commas
 * @param revoked      roles, separated by commas
 */
record UserRow(
        UUID id,
        @Nullable Instant registeredAt,
        boolean named,
        @Nullable String username,
        long namedAt,
        boolean addressed,
        @Nullable String email,
        @Nullable Boolean emailProved,
        boolean told,
        @Nullable String bio,
        @Nullable String image,
        @Nullable Boolean verified,
        @Nullable Boolean suspended,
        String granted,
        String revoked,
        boolean erased,
        long version) {

    /**
     * Opens what is sealed.
     *
     * @param key null where it was destroyed: the user is erased, or is about to be
     */
    static UserRow of(UserChanges changes, @Nullable PersonalDataKey key) {
        boolean erased = changes.erased();
        return new UserRow(
                changes.userId(),
                changes.registeredAt(),
                erased || changes.username() != null,
                erased ? null : open(changes.username(), key),
                changes.namedAt(),
                erased || changes.email() != null,
                erased ? null : open(changes.email(), key),
                changes.emailProved(),
                erased || changes.told(),
                erased ? null : open(changes.bio(), key),
                erased ? null : open(changes.image(), key),
                changes.verified(),
                changes.suspended(),
                String.join(",", changes.roles(true)),
                String.join(",", changes.roles(false)),
                erased,
                changes.version());
    }

    boolean isNew() {
        return registeredAt != null;
    }

    @Nullable
    String usernameKey() {
        return username == null ? null : username.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String open(@Nullable SealedText sealed, @Nullable PersonalDataKey key) {
        return sealed == null || key == null ? null : key.open(sealed);
    }
}
