package dev.tidings.command.mail;

import dev.tidings.command.credential.SecretToken;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.events.SealedText;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The links in mails: a {@link SecretToken} each. A link works once, for a while by the
 * database's clock, and for the address that it was sent to. Thread-safe.
 */
@Component
public final class MailLinks {

    /** As many mails with a link of one kind go to one user in an hour. */
    static final int AN_HOUR = 5;

    private static final String SENT_LATELY = """
            select count(distinct mail_id)
            from event_store.mail_link
            where user_id = ? and purpose = ? and mail_id <> ? and issued_at > statement_timestamp() - interval '1 hour'
            """;

    private static final String ISSUE = """
            insert into event_store.mail_link
                (token_hash, purpose, user_id, address, mail_id, issued_at, expires_at)
            values (?, ?, ?, ?, ?, statement_timestamp(), statement_timestamp() + make_interval(secs => ?))
            """;

    private static final String FIND = """
            select user_id, address
            from event_store.mail_link
            where token_hash = ? and purpose = ? and expires_at > statement_timestamp()
            """;

    private static final String USE = """
            update event_store.mail_link
            set expires_at = issued_at
            where token_hash = ? and purpose = ? and expires_at > statement_timestamp()
            """;

    private static final String WITHDRAW = """
            update event_store.mail_link
            set expires_at = issued_at
            where user_id = ? and purpose <> all (?) and expires_at > statement_timestamp()
            """;

    private static final String FORGET_EXPIRED = """
            delete from event_store.mail_link
            where expires_at <= statement_timestamp() and issued_at <= statement_timestamp() - interval '1 hour'
            """;

    private static final ProblemType NOT_VALID =
            new ProblemType(HttpStatus.NOT_FOUND, "link-not-valid", "The link is not valid (any more)");

    private final CommandDatabase database;

    MailLinks(CommandDatabase database) {
        this.database = database;
    }

    /**
     * What a link stands for.
     *
     * @param address where it was sent, sealed with the user's key
     */
    public record Link(UUID userId, SealedText address) {}

    /** What makes the token of a link for a mail; nothing where too many of the kind were sent to the user lately. */
    Optional<String> issue(MailKind kind, Duration lifetime, UUID userId, SealedText address, UUID mailId) {
        return Objects.requireNonNull(database.transactions().execute(status -> {
            // Several are sent at once, and none of them may count before another one is counted.
            database.jdbc()
                    .sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                    .param("tidings mail " + kind.key() + " " + userId)
                    .query(Boolean.class)
                    .single();
            return issueUnlessOften(kind, lifetime, userId, address, mailId);
        }));
    }

    private Optional<String> issueUnlessOften(
            MailKind kind, Duration lifetime, UUID userId, SealedText address, UUID mailId) {
        if (isSentOften(kind, userId, mailId)) {
            return Optional.empty();
        }
        SecretToken token = SecretToken.random();
        database.jdbc()
                .sql(ISSUE)
                .params(token.hash(), kind.key(), userId, address.value(), mailId, lifetime.toSeconds())
                .update();
        return Optional.of(token.value());
    }

    /** Whether as many such mails were sent to the user in the last hour as may be. */
    public boolean isSentOften(MailKind kind, UUID userId) {
        return isSentOften(kind, userId, new UUID(0, 0));
    }

    /** One mail that is tried several times counts once. */
    private boolean isSentOften(MailKind kind, UUID userId, UUID except) {
        return database.jdbc()
                        .sql(SENT_LATELY)
                        .params(userId, kind.key(), except)
                        .query(Long.class)
                        .single()
                >= AN_HOUR;
    }

    /** What the token stands for; nothing where it is unknown, used or expired. */
    public Optional<Link> find(MailKind kind, String token) {
        return database.jdbc()
                .sql(FIND)
                .params(new SecretToken(token).hash(), kind.key())
                .query((row, number) ->
                        new Link(row.getObject("user_id", UUID.class), new SealedText(row.getString("address"))))
                .optional();
    }

    /**
     * Uses the token up, from the open transaction's commit on.
     *
     * @return whether it was good
     */
    public boolean use(MailKind kind, String token) {
        return database.jdbc()
                        .sql(USE)
                        .params(new SecretToken(token).hash(), kind.key())
                        .update()
                > 0;
    }

    /** Honours no link any more that lets the user in, from the open transaction's commit on. */
    public void withdrawAllOf(UUID userId) {
        database.jdbc()
                .sql(WITHDRAW)
                .param(1, userId)
                .param(
                        2,
                        Arrays.stream(MailKind.values())
                                .filter(MailKind::isSubscription)
                                .map(MailKind::key)
                                .toArray(String[]::new))
                .update();
    }

    /** What a client is told whose link is not good. */
    public static ProblemException notValid() {
        return ProblemException.of(
                NOT_VALID, "Links work once, for a while, and for one address: ask for another one.");
    }

    /** Forgets all links of the user, from the open transaction's commit on. */
    void forget(UUID userId) {
        database.jdbc()
                .sql("delete from event_store.mail_link where user_id = ?")
                .param(userId)
                .update();
    }

    /** What has expired still counts for an hour as sent. */
    @Scheduled(initialDelay = 4, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetExpired() {
        database.jdbc().sql(FORGET_EXPIRED).update();
    }
}
