package dev.tidings.command.idempotency;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.eventstore.JoinedAppends;
import dev.tidings.http.ProblemException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The requests with a key that were answered, and what. Every method but {@link #eachOnce} and {@link #forgetExpired} expects
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

    private static final String FIND_ALL = """
            select id, body_digest, answer, position
            from event_store.answered_request
            where id = any (?) and expires_at > ?
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

    private static final String KEEP_ALL_WITH_APPENDS = """
            insert into event_store.answered_request (id, body_digest, answer, position, expires_at)
            select id, body_digest, answer, (select max(event.position) from event_store.event), ?
            from unnest(?::bytea[], ?::bytea[], ?::bytea[]) as kept (id, body_digest, answer)
            on conflict (id) do update
            set body_digest = excluded.body_digest, answer = excluded.answer, position = excluded.position,
                expires_at = excluded.expires_at
            """;

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
     * What became of the parts of a request.
     *
     * @param answered what each was answered, by its number: now, or before
     * @param refused  those whose number was used with another body
     */
    public record Parts(Map<Long, StoredResponse> answered, Map<Long, ProblemException> refused) {}

    /**
     * Answers parts of a request, each of them once, in a transaction of their own: as they were answered before, or with
     * what the work comes to. A repeat of the request waits while some of its parts are being answered.
     *
     * @param bodies of the parts, by their numbers
     * @param work   is given the numbers of those that were not answered before, where there are any, and gives the
     *               answers that are to be kept
     */
    public Parts eachOnce(KeyedRequest request, Map<Long, byte[]> bodies, Function<Set<Long>, Map<Long, byte[]>> work) {
        Map<Long, KeyedRequest> parts = new HashMap<>();
        bodies.keySet().forEach(number -> parts.put(number, request.part(number)));
        Supplier<Parts> kept = Objects.requireNonNull(database.transactions().execute(status -> {
            lock(request);
            Parts known = findAll(parts, bodies);
            Set<Long> open = new HashSet<>(bodies.keySet());
            open.removeAll(known.answered().keySet());
            open.removeAll(known.refused().keySet());
            Map<Long, byte[]> answers = open.isEmpty() ? Map.of() : work.apply(open);
            Optional<JoinedAppends> joined = database.joinedAppends();
            keepAll(parts, bodies, answers);
            return () -> {
                Long position = joined.map(JoinedAppends::position).orElse(null);
                answers.forEach((number, answer) -> known.answered().put(number, new StoredResponse(answer, position)));
                return known;
            };
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

    private Parts findAll(Map<Long, KeyedRequest> parts, Map<Long, byte[]> bodies) {
        Map<ByteBuffer, Long> numbers = new HashMap<>();
        parts.forEach((number, part) -> numbers.put(ByteBuffer.wrap(part.id()), number));
        Parts found = new Parts(new HashMap<>(), new HashMap<>());
        Object ids = numbers.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new);
        database.jdbc().sql(FIND_ALL).params(ids, now()).query(row -> {
            long number = Objects.requireNonNull(numbers.get(ByteBuffer.wrap(row.getBytes("id"))));
            KeyedRequest part = Objects.requireNonNull(parts.get(number));
            byte[] digest = part.digest(Objects.requireNonNull(bodies.get(number)));
            if (MessageDigest.isEqual(row.getBytes("body_digest"), digest)) {
                found.answered()
                        .put(
                                number,
                                new StoredResponse(
                                        part.open(row.getBytes("answer")), row.getObject("position", Long.class)));
            } else {
                found.refused().put(number, IdempotencyProblems.keyReused());
            }
        });
        return found;
    }

    /** As {@link #keep} does; what is answered has appended something. */
    private void keepAll(Map<Long, KeyedRequest> parts, Map<Long, byte[]> bodies, Map<Long, byte[]> answers) {
        int count = answers.size();
        if (count == 0) {
            return;
        }
        byte[][] ids = new byte[count][];
        byte[][] digests = new byte[count][];
        byte[][] sealed = new byte[count][];
        int next = 0;
        for (Map.Entry<Long, byte[]> answer : answers.entrySet()) {
            KeyedRequest part = Objects.requireNonNull(parts.get(answer.getKey()));
            ids[next] = part.id();
            digests[next] = part.digest(Objects.requireNonNull(bodies.get(answer.getKey())));
            sealed[next] = part.seal(answer.getValue());
            next++;
        }
        database.joinedAppends()
                .orElseThrow(() -> new IllegalStateException("Answers without an effect are not kept"))
                .andThen(KEEP_ALL_WITH_APPENDS, now().plus(LIFETIME), ids, digests, sealed);
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
