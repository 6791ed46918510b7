package dev.tidings.command.user;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.http.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Who goes by which name or address. A claim is made in the transaction of the event that rests on it. */
@Component
public final class IdentityClaims {

    private static final String CLAIM = """
            insert into event_store.identity_claim (kind, value, user_id)
            values (?, ?, ?)
            on conflict (user_id, kind) do update set value = excluded.value
            """;

    private static final String OWNER = """
            select user_id
            from event_store.identity_claim
            where kind = ? and value = ?
            """;

    private final CommandDatabase database;

    IdentityClaims(CommandDatabase database) {
        this.database = database;
    }

    /** The user who goes by it. */
    public Optional<UUID> owner(Identity identity, String value) {
        return database.jdbc()
                .sql(OWNER)
                .params(identity.kind(), Identity.canonical(value))
                .query(UUID.class)
                .optional();
    }

    /**
     * Lets the user go by it from the open transaction's commit on, in place of what it went by before. Waits for
     * another transaction that claims the same.
     *
     * @throws ProblemException 409 when somebody else goes by it
     */
    void claim(Identity identity, String value, UUID userId) {
        try {
            database.jdbc()
                    .sql(CLAIM)
                    .params(identity.kind(), Identity.canonical(value), userId)
                    .update();
        } catch (DuplicateKeyException e) {
            throw identity.taken();
        }
    }

    /** Refuses what is taken already, before anything dear is done. Only {@link #claim} makes sure. */
    void refuseTaken(Identity identity, String value) {
        if (owner(identity, value).isPresent()) {
            throw identity.taken();
        }
    }
}
