package dev.tidings.command.user;

import dev.tidings.command.change.Refusal;
import dev.tidings.command.database.CommandDatabase;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who is an administrator and not suspended, kept so that there always is one. Two who demote each other at once change two streams, which
 * never get into each other's way; here the second waits for the first, on whatever node. Each method but {@link #exist}
 * belongs into the open transaction of the event that it stands beside. Thread-safe.
 */
@Component
public final class AdministratorTable {

    /** Any number will do that nothing else in the database locks: the letters "admins" read as one. */
    private static final long LOCK = 0x61_64_6d_69_6e_73L;

    private static final String ADD = """
            insert into event_store.administrator (user_id)
            select :user
            where not exists (select from event_store.suspended_user where user_id = :user)
            on conflict do nothing
            """;

    private static final String ADD_AGAIN = """
            insert into event_store.administrator (user_id)
            select user_id
            from event_store.user_role
            where user_id = ? and role = 'ADMIN'
            on conflict do nothing
            """;

    private final CommandDatabase database;

    AdministratorTable(CommandDatabase database) {
        this.database = database;
    }

    /** Waits for others who change who is an administrator; nobody else does until the open transaction ends. */
    void lock() {
        database.jdbc()
                .sql("select pg_advisory_xact_lock(?) is null")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Whether there is one at all. */
    boolean exist() {
        return database.jdbc()
                .sql("select exists (select from event_store.administrator)")
                .query(Boolean.class)
                .single();
    }

    /** The user is one from the open transaction's commit on, unless it is suspended. */
    void add(UUID userId) {
        lock();
        database.jdbc().sql(ADD).param("user", userId).update();
    }

    /** The user, whose suspension ends with the open transaction, is one again from then on if it has the role. */
    void addRestored(UUID userId) {
        lock();
        database.jdbc().sql(ADD_AGAIN).param(userId).update();
    }

    /**
     * The user is none from the open transaction's commit on, whether or not it was one.
     *
     * @throws Refusal.LastAdministrator where nobody else is one
     */
    public void remove(UUID userId) {
        lock();
        int removed = database.jdbc()
                .sql("delete from event_store.administrator where user_id = ?")
                .param(userId)
                .update();
        if (removed > 0 && !exist()) {
            throw new Refusal.LastAdministrator();
        }
    }
}
