package dev.tidings.command.invitation;

import dev.tidings.command.change.Ids;
import dev.tidings.command.credential.SecretToken;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.mail.MailKind;
import dev.tidings.command.mail.Mails;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The invitations that were not used yet. Each is used once, whoever shows it at the same time on whatever node: using it
 * deletes its row. All times are the database's. Thread-safe.
 */
@Component
public final class Invitations {

    static final Duration LIFETIME = Duration.ofDays(14);

    /** As many as there are at once. */
    static final int AT_MOST = 1000;

    private static final ProblemType INVALID =
            new ProblemType(HttpStatus.FORBIDDEN, "invitation-invalid", "The invitation does not count");

    private static final String COLUMNS = "invitation_id, email, user_id, expires_at";

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('tidings invitations', 0)) is null";

    private static final String ADD = """
            insert into event_store.invitation
                   (invitation_id, token_hash, email, user_id, created_by, created_at, expires_at)
            select :id, :hash, :email, :user, :by, now, now + make_interval(secs => :lifetime)
            from statement_timestamp() as now
            returning invitation_id, email, user_id, expires_at
            """;

    private static final String IS_CLAIMABLE = """
            select exists (select from event_store.personal_data_key where user_id = :user)
               and not exists (select from event_store.credential where user_id = :user)
            """;

    private final CommandDatabase database;
    private final Mails mails;
    private final Ids ids;

    Invitations(CommandDatabase database, Mails mails, Ids ids) {
        this.database = database;
        this.mails = mails;
        this.ids = ids;
    }

    /**
     * Adds an invitation, and mails it where it says to whom. One for the same imported author takes the place of the one
     * before.
     *
     * @throws ProblemException 409 where there are too many, 400 where the user can log in already or is not there
     */
    Invitation add(SecretToken token, @Nullable String email, @Nullable UUID userId, UUID by) {
        Invitation added = database.transactions().execute(status -> {
            database.jdbc().sql(LOCK).query(Boolean.class).single();
            requireRoom();
            if (userId != null) {
                requireClaimable(userId);
                database.jdbc()
                        .sql("delete from event_store.invitation where user_id = ?")
                        .param(userId)
                        .update();
            }
            if (email != null) {
                mails.send(MailKind.INVITATION, by, Map.of(Mails.TO, email, "token", token.value()));
            }
            return database.jdbc()
                    .sql(ADD)
                    .param("id", ids.next())
                    .param("hash", token.hash())
                    .param("email", email)
                    .param("user", userId)
                    .param("by", by)
                    .param("lifetime", LIFETIME.toSeconds())
                    .query((row, number) -> invitation(row))
                    .single();
        });
        return Objects.requireNonNull(added);
    }

    /**
     * The invitation that the token stands for.
     *
     * @throws ProblemException 403 where there is none (any more)
     */
    public Invitation require(String token) {
        return database.jdbc()
                .sql("select " + COLUMNS + " from event_store.invitation"
                        + " where token_hash = ? and expires_at > statement_timestamp()")
                .param(new SecretToken(token).hash())
                .query((row, number) -> invitation(row))
                .optional()
                .orElseThrow(Invitations::invalid);
    }

    /**
     * Uses the invitation up, in the open transaction. Waits for another transaction that does, and finds it used then.
     *
     * @throws ProblemException 403 where somebody else has used it, or it has expired
     */
    public void use(Invitation invitation) {
        int used = database.jdbc()
                .sql(
                        "delete from event_store.invitation where invitation_id = ? and expires_at > statement_timestamp()")
                .param(invitation.id())
                .update();
        if (used == 0) {
            throw invalid();
        }
    }

    /** Takes an invitation back; whether there was one. */
    boolean remove(UUID id) {
        return database.jdbc()
                        .sql("delete from event_store.invitation where invitation_id = ?")
                        .param(id)
                        .update()
                > 0;
    }

    /** What has expired is of no use to anybody. */
    @Scheduled(initialDelay = 4, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetExpired() {
        database.jdbc()
                .sql("delete from event_store.invitation where expires_at <= statement_timestamp()")
                .update();
    }

    private void requireRoom() {
        int open = database.jdbc()
                .sql("select count(*) from event_store.invitation where expires_at > statement_timestamp()")
                .query(Integer.class)
                .single();
        if (open >= AT_MOST) {
            throw ProblemException.of(
                    new ProblemType(HttpStatus.CONFLICT, "too-many", "There are as many as there may be"),
                    "There are " + AT_MOST + " open invitations: withdraw some first.");
        }
    }

    private void requireClaimable(UUID userId) {
        boolean isClaimable = database.jdbc()
                .sql(IS_CLAIMABLE)
                .param("user", userId)
                .query(Boolean.class)
                .single();
        if (!isClaimable) {
            throw ProblemException.invalid("userId", "must be of an imported author who cannot log in yet");
        }
    }

    private static ProblemException invalid() {
        return ProblemException.of(INVALID, "It was used, withdrawn or has expired: ask for another one.");
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("invitation_id", UUID.class),
                row.getString("email"),
                row.getObject("user_id", UUID.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
