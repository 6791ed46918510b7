package dev.tidings.command.session;

import dev.tidings.command.database.CommandDatabase;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What users have logged in with before. In the open transaction, and for a year. Thread-safe. */
@Component
public final class KnownDevices {

    /** As many are remembered of one user; the ones used last. */
    private static final int AT_MOST = 30;

    private static final String USE = """
            insert into event_store.known_device (user_id, device, used_at)
            values (?, ?, statement_timestamp())
            on conflict (user_id, device) do update set used_at = excluded.used_at
            """;

    private static final String IS_NEWCOMER = """
            select exists (select from event_store.known_device where user_id = :user)
               and not exists (select from event_store.known_device where user_id = :user and device = :device)
            """;

    private static final String FORGET_EXCESS = """
            delete from event_store.known_device
            where user_id = ? and device in (select device
                                             from event_store.known_device
                                             where user_id = ?
                                             order by used_at desc, device
                                             offset ?)
            """;

    private final CommandDatabase database;

    KnownDevices(CommandDatabase database) {
        this.database = database;
    }

    /**
     * Remembers that the user logs in with it.
     *
     * @return whether it did so with others before, and never with this one
     */
    boolean use(UUID userId, Device device) {
        boolean isNewcomer = database.jdbc()
                .sql(IS_NEWCOMER)
                .param("user", userId)
                .param("device", device.name())
                .query(Boolean.class)
                .single();
        database.jdbc().sql(USE).params(userId, device.name()).update();
        if (isNewcomer) {
            database.jdbc().sql(FORGET_EXCESS).params(userId, userId, AT_MOST).update();
        }
        return isNewcomer;
    }

    /** Forgets what the user logged in with, from the open transaction's commit on. */
    public void forget(UUID userId) {
        database.jdbc()
                .sql("delete from event_store.known_device where user_id = ?")
                .param(userId)
                .update();
    }

    /** What was not used for a year is as good as new. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        database.jdbc()
                .sql("delete from event_store.known_device where used_at < statement_timestamp() - interval '1 year'")
                .update();
    }
}
