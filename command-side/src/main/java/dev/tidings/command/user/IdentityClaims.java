package dev.tidings.command.user;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.http.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Who goes by which name or address. A claim is made in the transaction of the event that rests on it. */
@Component
public final class IdentityClaims {

    private static final String LET_GO = """
            delete from event_store.identity_claim
            where user_id = ? and kind = ? and value <> ?
            """;

    /** A violated constraint would have the database log who wants to be called what. */
    private static final String CLAIM = """
            insert into event_store.identity_claim (kind, value, user_id)
            values (?, ?, ?)
            on conflict do nothing
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
        String wanted = Identity.canonical(value);
        database.jdbc().sql(LET_GO).params(userId, identity.kind(), wanted).update();
        int claimed = database.jdbc()
                .sql(CLAIM)
                .params(identity.kind(), wanted, userId)
                .update();
        if (claimed == 0) {
            UUID owner = owner(identity, wanted)
                    .orElseThrow(
                            () -> new OptimisticLockingFailureException("Claims have changed meanwhile: look again"));
            if (!owner.equals(userId)) {
                throw identity.taken();
            }
        }
    }

    /** Lets others have what the user goes by, from the open transaction's commit on. */
    public void releaseAllOf(UUID userId) {
        database.jdbc()
                .sql("delete from event_store.identity_claim where user_id = ?")
                .param(userId)
                .update();
    }

    /** Refuses what is taken already, before anything dear is done. Only {@link #claim} makes sure. */
    void refuseTaken(Identity identity, String value) {
        if (owner(identity, value).isPresent()) {
            throw identity.taken();
        }
    }
}
