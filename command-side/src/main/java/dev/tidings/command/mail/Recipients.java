package dev.tidings.command.mail;

import dev.tidings.events.personaldata.PersonalDataKey;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom mail can be sent to. Thread-safe. */
public interface Recipients {

    /**
     * The user as it is now; nothing where it never was or was erased.
     */
    Optional<Recipient> find(UUID userId);

    /**
     * A user.
     *
     * @param email       null where it has no address
     * @param emailProved whether mail to the address is known to reach the user
     * @param suspended   whether nothing of it is shown, nor to it
     * @param key         what is personal is sealed with
     */
    record Recipient(
            UUID id,
            String username,
            @Nullable String email,
            boolean emailProved,
            boolean suspended,
            PersonalDataKey key) {}
}
