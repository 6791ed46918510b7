package dev.tidings.command.user;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.http.ProblemException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** In one order everywhere, so that no cycle of waits can form. */
    private static final String CLAIM_NEW = """
            insert into event_store.identity_claim (kind, value, user_id)
            select ?, value, user_id
            from unnest(?::text[], ?::uuid[]) as wanted (value, user_id)
            order by value collate "C"
            on conflict do nothing
            """;

    private static final String OWNER = """
            select user_id
            from event_store.identity_claim
            where kind = ? and value = any (?)
            order by array_position(?, value)
            limit 1
            """;

    private final CommandDatabase database;

    IdentityClaims(CommandDatabase database) {
        this.database = database;
    }

    /** The user who goes by it. */
    public Optional<UUID> owner(Identity identity, String value) {
        Object forms = identity.forms(value).toArray(String[]::new);
        return database.jdbc()
                .sql(OWNER)
                .params(identity.kind(), forms, forms)
                .query(UUID.class)
                .optional();
    }

    /** Which users go by these names, each in the form in which equal names are equal. */
    public Map<String, UUID> ownersOfNames(Collection<String> names) {
        Map<String, UUID> owners = new HashMap<>();
        Object values = names.stream().map(Identity::canonical).distinct().toArray(String[]::new);
        database.jdbc()
                .sql("select value, user_id from event_store.identity_claim where kind = ? and value = any (?)")
                .params(Identity.USERNAME.kind(), values)
                .query(row -> {
                    owners.put(row.getString("value"), row.getObject("user_id", UUID.class));
                });
        return owners;
    }

    /**
     * Lets the user go by it from the open transaction's commit on, in place of what it went by before. Waits for
     * another transaction that claims the same.
     *
     * @throws ProblemException 409 when somebody else goes by it
     */
    void claim(Identity identity, String value, UUID userId) {
        List<String> forms = identity.forms(value);
        String wanted = forms.getFirst();
        if (forms.size() > 1 && isAnothers(identity, forms, userId)) {
            throw identity.taken();
        }
        database.jdbc().sql(LET_GO).params(userId, identity.kind(), wanted).update();
        int claimed = database.jdbc()
                .sql(CLAIM)
                .params(identity.kind(), wanted, userId)
                .update();
        if (claimed == 0) {
            requireOwner(identity, wanted, userId);
        }
    }

    /**
     * Lets new users go by these names from the open transaction's commit on. Waits for another transaction that claims
     * one of them.
     *
     * @throws OptimisticLockingFailureException when somebody goes by one of them by now
     */
    void claimNewNames(Map<UUID, String> names) {
        int claimed = database.jdbc()
                .sql(CLAIM_NEW)
                .param(1, Identity.USERNAME.kind())
                .param(2, names.values().stream().map(Identity::canonical).toArray(String[]::new))
                .param(3, names.keySet().toArray(UUID[]::new))
                .update();
        if (claimed < names.size()) {
            throw new OptimisticLockingFailureException("A name was taken meanwhile: look again");
        }
    }

    /** In a form that is not written any more, so nobody can take it at this very moment. */
    private boolean isAnothers(Identity identity, List<String> forms, UUID userId) {
        Object values = forms.toArray(String[]::new);
        return database.jdbc()
                .sql("""
                        select exists (select
                                       from event_store.identity_claim
                                       where kind = ? and value = any (?) and user_id <> ?)
                        """)
                .params(identity.kind(), values, userId)
                .query(Boolean.class)
                .single();
    }

    private void requireOwner(Identity identity, String wanted, UUID userId) {
        UUID owner = owner(identity, wanted)
                .orElseThrow(() -> new OptimisticLockingFailureException("Claims have changed meanwhile: look again"));
        if (!owner.equals(userId)) {
            throw identity.taken();
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
