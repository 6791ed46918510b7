package dev.tidings.command.credential;

import dev.tidings.command.database.CommandDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The users' password hashes. An imported user has none. */
@Component
public final class Credentials {

    private final CommandDatabase database;

    Credentials(CommandDatabase database) {
        this.database = database;
    }

    /** The user's hash. */
    public Optional<String> find(UUID userId) {
        return database.jdbc()
                .sql("select password_hash from event_store.credential where user_id = ?")
                .param(userId)
                .query(String.class)
                .optional();
    }

    /** Finds the hash and lets nobody else change it, or the user's sessions, until the open transaction ends. */
    public Optional<String> lock(UUID userId) {
        return database.jdbc()
                .sql("select password_hash from event_store.credential where user_id = ? for update")
                .param(userId)
                .query(String.class)
                .optional();
    }

    /** Keeps the hash of a new user. */
    public void create(UUID userId, String hash, Instant now) {
        database.jdbc()
                .sql("insert into event_store.credential (user_id, password_hash, changed_at) values (?, ?, ?)")
                .params(userId, hash, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps another hash in place of the user's old one. */
    public void change(UUID userId, String hash, Instant now) {
        database.jdbc()
                .sql("update event_store.credential set password_hash = ?, changed_at = ? where user_id = ?")
                .params(hash, now.atOffset(ZoneOffset.UTC), userId)
                .update();
    }

    /** Lets the user never log in again. */
    public void delete(UUID userId) {
        database.jdbc()
                .sql("delete from event_store.credential where user_id = ?")
                .param(userId)
                .update();
    }
}
