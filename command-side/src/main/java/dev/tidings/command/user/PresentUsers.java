package dev.tidings.command.user;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Users who are there, not suspended, and not erased before the open transaction has ended. Thread-safe. */
@Component
public final class PresentUsers {

    /** Erasure deletes the key in its transaction; others who hold the user do not wait for one another. */
    private static final String HOLD = """
            select true
            from event_store.personal_data_key
            where user_id = :user
              and not exists (select from event_store.suspended_user where user_id = :user)
            for key share
            """;

    private final CommandDatabase database;

    PresentUsers(CommandDatabase database) {
        this.database = database;
    }

    /**
     * Goes on only where the user is there and not suspended, and keeps it.
     *
     * @throws ProblemException 404 where it is not (any more)
     */
    public void hold(UUID userId) {
        if (database.jdbc()
                .sql(HOLD)
                .param("user", userId)
                .query(Boolean.class)
                .optional()
                .isEmpty()) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such user.");
        }
    }

    /**
     * The same for who makes the request. Users of another issuer are not registered here.
     *
     * @throws ProblemException 404 where it is not there any more
     */
    public void hold(Caller caller) {
        if (caller.sessionId() != null) {
            hold(caller.userId());
        }
    }
}
