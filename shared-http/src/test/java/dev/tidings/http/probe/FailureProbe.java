package dev.tidings.http.probe;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.HeuristicCompletionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Fails in every way. */
@RestController
@RequestMapping("/api/failures")
class FailureProbe {

    @GetMapping("/problem")
    void problem() {
        throw ProblemException.of(ProblemType.VERSION_MISMATCH, "Read it again.");
    }

    @GetMapping("/wrapped")
    void wrapped() {
        throw new CompletionException(new IllegalStateException(ProblemException.invalid("title", "is taken")));
    }

    @GetMapping("/later")
    void later() {
        throw ProblemException.retryLater(ProblemType.UNAVAILABLE, "Not there yet.", Duration.ofMillis(1_200));
    }

    @GetMapping("/soon")
    void soon() {
        throw ProblemException.retryLater(ProblemType.RATE_LIMITED, "Too fast.", Duration.ZERO);
    }

    @GetMapping("/unexpected")
    ResponseEntity<String> unexpected() {
        throw new IllegalStateException("secret of the house");
    }

    @GetMapping("/denied")
    void denied() {
        throw new AccessDeniedException("no");
    }

    @GetMapping("/locked")
    void locked() {
        throw new ResponseStatusException(HttpStatus.LOCKED);
    }

    @GetMapping("/sent")
    void sent(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_GONE, "secret of the house");
    }

    @GetMapping("/no-database")
    void noDatabase() {
        throw new DataAccessResourceFailureException("no host at 10.0.0.1");
    }

    @GetMapping("/no-connection")
    void noConnection() {
        throw new CannotCreateTransactionException("pool", new SQLTransientConnectionException("timed out"));
    }

    @GetMapping("/bare-sql")
    void bareSql() {
        throw new IllegalStateException(new SQLException("terminating", "57P01"));
    }

    /** As HikariCP refuses what is done with a connection that broke. */
    @GetMapping("/closed-connection")
    void closedConnection() {
        throw new IllegalStateException("Unable to rollback", new SQLException("Connection is closed"));
    }

    @RequestMapping("/lost-commit")
    void lostCommit() {
        throw new HeuristicCompletionException(
                HeuristicCompletionException.STATE_UNKNOWN, new SQLException("no answer", "08006"));
    }

    @GetMapping("/full-disk")
    void fullDisk() {
        throw new IllegalStateException(new SQLException("could not extend file", "53100"));
    }

    @GetMapping(path = "/stream-start", produces = MediaType.APPLICATION_NDJSON_VALUE)
    StreamingResponseBody failsAtOnce() {
        return out -> {
            throw ProblemException.of(ProblemType.FORBIDDEN, "Not for you.");
        };
    }

    /** Spring's own stream ignores flush: it takes the response to get the first line out. */
    @GetMapping(path = "/stream-middle", produces = MediaType.APPLICATION_NDJSON_VALUE)
    StreamingResponseBody failsHalfway(HttpServletResponse response) {
        return out -> {
            out.write("{\"line\":1}\n".getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
            throw new IllegalStateException("secret of the house");
        };
    }
}
