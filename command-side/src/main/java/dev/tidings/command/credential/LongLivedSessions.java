package dev.tidings.command.credential;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.http.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The sessions of clients that keep one token and nothing else, so that they cannot show a password again. */
@Component
final class LongLivedSessions {

    private static final String IS_ONE = """
            select exists (select
                           from event_store.session
                           where session_id = ? and user_id = ? and long_lived
                             and expires_at > statement_timestamp())
            """;

    private final CommandDatabase database;

    LongLivedSessions(CommandDatabase database) {
        this.database = database;
    }

    /** Whether the caller's session is one of them. */
    boolean contain(Caller caller) {
        UUID sessionId = caller.sessionId();
        return sessionId != null
                && database.jdbc()
                        .sql(IS_ONE)
                        .params(sessionId, caller.userId())
                        .query(Boolean.class)
                        .single();
    }
}
