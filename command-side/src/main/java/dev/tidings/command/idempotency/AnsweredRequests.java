package dev.tidings.command.idempotency;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.eventstore.JoinedAppends;
import dev.tidings.http.ProblemException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The requests with a key that were answered, and what. Every method but {@link #once} and {@link #forgetExpired} expects
 * the transaction that the request's effect belongs to. Thread-safe.
 */
@Component
public final class AnsweredRequests {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final int AT_ONCE = 10_000;

    private static final String FIND = """
            select body_digest, answer, position
            from event_store.answered_request
            where id = ? and expires_at > ?
            """;

    /** What is in the way has expired, or else it would have been found. */
    private static final String KEEP = """
            insert into event_store.answered_request (id, body_digest, answer, position, expires_at)
            values (?, ?, ?, {position}, ?)
            on conflict (id) do update
            set body_digest = excluded.body_digest, answer = excluded.answer, position = excluded.position,
                expires_at = excluded.expires_at
            """;

    private static final String KEEP_ALONE = KEEP.replace("{position}", "null");

    /** Right after the appends, while nobody else can append. */
    private static final String KEEP_WITH_APPENDS =
            KEEP.replace("{position}", "(select max(event.position) from event_store.event)");

    private static final String FORGET_EXPIRED = """
            delete from event_store.answered_request
            where id = any (array(select id
                                  from event_store.answered_request
                                  where expires_at <= ?
                                  limit ?
                                  for update skip locked))
            """;

    private final CommandDatabase database;
    private final Clock clock;

    AnsweredRequests(CommandDatabase database, @Qualifier("commandClock") Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Answers a request once, in a transaction of its own: as it was answered before, or with what the work comes to. A
     * repeat waits while the first is being answered.
     *
     * @throws ProblemException 422 when the key was used with another body, and whatever the work throws
     */
    public StoredResponse once(KeyedRequest request, byte[] body, Supplier<byte[]> work) {
        Supplier<StoredResponse> kept =
                Objects.requireNonNull(database.transactions().execute(status -> {
                    lock(request);
                    Optional<StoredResponse> known = find(request, body);
                    if (known.isPresent()) {
                        return known::get;
                    }
                    byte[] answer = work.get();
                    Optional<JoinedAppends> joined = database.joinedAppends();
                    keep(request, body, answer);
                    return () -> new StoredResponse(
                            answer, joined.map(JoinedAppends::position).orElse(null));
                }));
        return kept.get();
    }

    /** Whether nobody else, on any node, is answering the request; nobody will until the open transaction ends. */
    boolean tryLock(KeyedRequest request) {
        return database.jdbc()
                .sql("select pg_try_advisory_xact_lock(?, ?)")
                .params((int) (request.lock() >> Integer.SIZE), (int) request.lock())
                .query(Boolean.class)
                .single();
    }

    /**
     * What the request was answered within the last 24 hours.
     *
     * @throws ProblemException 422 when it had another body
     */
    Optional<StoredResponse> find(KeyedRequest request, byte[] body) {
        return database.jdbc()
                .sql(FIND)
                .params(request.id(), now())
                .query((row, number) -> {
                    if (!MessageDigest.isEqual(row.getBytes("body_digest"), request.digest(body))) {
                        throw IdempotencyProblems.keyReused();
                    }
                    return new StoredResponse(
                            request.open(row.getBytes("answer")), row.getObject("position", Long.class));
                })
                .optional();
    }

    /** Keeps the answer with the effect: both are there once the open transaction is committed, or neither. */
    void keep(KeyedRequest request, byte[] body, byte[] answer) {
        Object[] values = {request.id(), request.digest(body), request.seal(answer), now().plus(LIFETIME)};
        database.joinedAppends()
                .ifPresentOrElse(
                        joined -> joined.andThen(KEEP_WITH_APPENDS, values),
                        () -> database.jdbc().sql(KEEP_ALONE).params(values).update());
    }

    /** On every node; they leave each other's share alone. */
    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetExpired() {
        int forgotten;
        do {
            forgotten =
                    database.jdbc().sql(FORGET_EXPIRED).params(now(), AT_ONCE).update();
        } while (forgotten == AT_ONCE);
    }

    private void lock(KeyedRequest request) {
        database.jdbc()
                .sql("select pg_advisory_xact_lock(?, ?) is null")
                .params((int) (request.lock() >> Integer.SIZE), (int) request.lock())
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
