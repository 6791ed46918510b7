package dev.tidings.command.idempotency;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.eventstore.JoinedAppends;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Handles a POST with a key in one transaction, which its answer is kept in too: whatever the handler changes joins it.
 * The handler's own transactions become savepoints in it, so that they succeed and fail as they do without a key.
 *
 * <p>Runs inside of Spring Security's filters, for keys belong to callers.
 */
@Component
final class IdempotencyFilter extends OncePerRequestFilter {

    /** It has no single answer: each line is repeatable by itself. */
    private static final String STREAMED = "/api/posts/import";

    private static final long PATIENCE_SECONDS = 10;

    /** What answers a request that comes for the first time. */
    private interface Handling {
        void run() throws ServletException, IOException;
    }

    private final AnsweredRequests answeredRequests;
    private final CommandDatabase database;
    private final JsonMapper json;

    /**
     * A handler may take its time with a connection in hand (hashing a password), so requests with a key never hold more
     * than half of the connections.
     */
    private final Semaphore connections;

    IdempotencyFilter(AnsweredRequests answeredRequests, CommandDatabase database, JsonMapper json) {
        this.answeredRequests = answeredRequests;
        this.database = database;
        this.json = json;
        this.connections = new Semaphore(Math.max(1, database.connections() / 2), true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !request.getMethod().equals("POST") || !path.startsWith("/api/") || path.equals(STREAMED);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<KeyedRequest> keyed = KeyedRequest.of(request);
        if (keyed.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        // Before a connection is taken, for the client may be slow.
        byte[] body = request.getInputStream().readAllBytes();
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        waitForConnection();
        try {
            answerInTransaction(
                    keyed.get(), body, answer, () -> chain.doFilter(new ReadRequest(request, body), answer));
        } finally {
            connections.release();
        }
        answer.copyBodyToResponse();
    }

    private void answerInTransaction(
            KeyedRequest keyed, byte[] body, ContentCachingResponseWrapper answer, Handling handling)
            throws ServletException, IOException {
        TransactionStatus transaction = database.begin();
        try {
            answerOnce(keyed, body, answer, handling);
            if (HttpStatus.valueOf(answer.getStatus()).is5xxServerError()) {
                database.rollBack(transaction);
            } else {
                commit(transaction, answer);
            }
        } catch (OptimisticLockingFailureException e) {
            rollBack(transaction, e);
            Response.withdraw(answer);
            throw IdempotencyProblems.lostRace();
        } catch (ServletException | IOException | RuntimeException | Error e) {
            rollBack(transaction, e);
            Response.withdraw(answer);
            throw e;
        }
    }

    /** Only the commit gives events their positions. */
    private void commit(TransactionStatus transaction, ContentCachingResponseWrapper answer) throws IOException {
        Optional<JoinedAppends> joined = database.joinedAppends();
        database.commit(transaction);
        if (joined.isPresent() && isSuccess(answer)) {
            Response completed = Response.of(answer).at(joined.get().position(), json);
            answer.resetBuffer();
            completed.writeTo(answer);
        }
    }

    private static boolean isSuccess(HttpServletResponse answer) {
        return HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful();
    }

    private void rollBack(TransactionStatus transaction, Throwable reason) {
        try {
            database.rollBack(transaction);
        } catch (TransactionException e) {
            // The connection is gone, and the transaction with it.
            reason.addSuppressed(e);
        }
    }

    /** What was refused had no effect: it is judged anew when it comes again. */
    private void answerOnce(KeyedRequest keyed, byte[] body, ContentCachingResponseWrapper answer, Handling handling)
            throws ServletException, IOException {
        if (!answeredRequests.tryLock(keyed)) {
            throw IdempotencyProblems.inFlight();
        }
        Optional<StoredResponse> known = answeredRequests.find(keyed, body);
        if (known.isPresent()) {
            completed(known.get()).writeTo(answer);
            return;
        }
        handling.run();
        if (isSuccess(answer)) {
            answeredRequests.keep(keyed, body, json.writeValueAsBytes(Response.of(answer)));
        }
    }

    private Response completed(StoredResponse kept) {
        Response answer = json.readValue(kept.answer(), Response.class);
        return kept.position() == null ? answer : answer.at(kept.position(), json);
    }

    private void waitForConnection() {
        try {
            if (!connections.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw IdempotencyProblems.tooMany();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw IdempotencyProblems.tooMany();
        }
    }
}
