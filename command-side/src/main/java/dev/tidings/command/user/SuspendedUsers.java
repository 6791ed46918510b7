package dev.tidings.command.user;

import dev.tidings.command.database.CommandDatabase;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is suspended now, as the log's own trigger keeps it. Thread-safe. */
@Component
public final class SuspendedUsers {

    private final CommandDatabase database;

    SuspendedUsers(CommandDatabase database) {
        this.database = database;
    }

    /** Whether the user is suspended, as far as the calling thread's transaction can see. */
    public boolean contain(UUID userId) {
        return database.jdbc()
                .sql("select exists (select from event_store.suspended_user where user_id = ?)")
                .param(userId)
                .query(Boolean.class)
                .single();
    }
}
