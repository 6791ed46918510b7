package dev.tidings.command.mail;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.mail.MailKind.Wanted;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which mails users want, of those that they may do without. Thread-safe. */
@Component
final class MailSettings {

    private static final String SET = """
            insert into event_store.mail_setting (user_id, kind, wanted)
            values (?, ?, ?)
            on conflict (user_id, kind) do update set wanted = excluded.wanted
            """;

    private final CommandDatabase database;

    MailSettings(CommandDatabase database) {
        this.database = database;
    }

    /** Whether the user is to get such mail. */
    boolean wants(UUID userId, MailKind kind) {
        return kind.wanted() == Wanted.ALWAYS
                || database.jdbc()
                        .sql("select wanted from event_store.mail_setting where user_id = ? and kind = ?")
                        .params(userId, kind.key())
                        .query(Boolean.class)
                        .optional()
                        .orElse(true);
    }

    void set(UUID userId, MailKind kind, boolean wanted) {
        database.jdbc().sql(SET).params(userId, kind.key(), wanted).update();
    }

    void forget(UUID userId) {
        database.jdbc()
                .sql("delete from event_store.mail_setting where user_id = ?")
                .param(userId)
                .update();
    }
}
