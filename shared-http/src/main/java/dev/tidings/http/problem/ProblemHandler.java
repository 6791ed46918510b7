package dev.tidings.http.problem;

import dev.tidings.http.LoggedPath;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.http.SecurityLog;
import io.opentelemetry.api.trace.Span;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.DisconnectedClientHelper;

/** Ends failed requests: translates, logs what is our fault, answers. Safe for use by many threads. */
public final class ProblemHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ProblemWriter writer;
    private final SecurityLog securityLog;

    ProblemHandler(ProblemWriter writer, SecurityLog securityLog) {
        this.writer = writer;
        this.securityLog = securityLog;
    }

    /**
     * Answers with what the exception comes to.
     *
     * @return false where the answer is on its way already, so that only breaking it off tells the client
     */
    public boolean handle(HttpServletRequest request, HttpServletResponse response, Throwable thrown) {
        boolean connectionBroke = isBrokenConnection(thrown);
        if (response.isCommitted()) {
            return connectionBroke;
        }
        Problem problem = connectionBroke
                ? StatusProblems.of(400)
                : ProblemTranslator.translate(thrown, READS.contains(request.getMethod()));
        log(request, problem, thrown);
        securityLog.refused(problem.type(), request);
        try {
            writer.write(request, response, problem);
        } catch (IOException gone) {
            log.debug("Nobody is there to read the answer", gone);
        }
        return true;
    }

    /**
     * Ends an answer that cannot be completed any more, so that nobody takes the part for the whole.
     *
     * @return for the filter to throw: the container closes the connection and says no more about it
     */
    CloseNowException breakOff(HttpServletRequest request, Throwable thrown) {
        log.error(
                "{} {} failed half-way through its answer",
                request.getMethod(),
                LoggedPath.of(request),
                Causes.unwrap(thrown));
        return new CloseNowException("The answer cannot be completed", thrown);
    }

    /**
     * The client went away, or what it sent ends in the middle: Tomcat says the latter in its own way. What breaks off
     * towards the database looks the same at its root, and is no fault of the client's.
     */
    private static boolean isBrokenConnection(Throwable thrown) {
        List<Throwable> causes = Causes.of(thrown);
        return causes.stream().noneMatch(SQLException.class::isInstance)
                && (DisconnectedClientHelper.isClientDisconnectedException(thrown)
                        || causes.stream().anyMatch(BadRequestException.class::isInstance));
    }

    /** What the application answers on purpose it may log itself. */
    private static void log(HttpServletRequest request, Problem problem, Throwable thrown) {
        HttpStatus status = problem.type().status();
        if (problem.type().equals(ProblemType.OUTCOME_UNKNOWN)) {
            log.warn(
                    "{} {} may have been done or not: {}",
                    request.getMethod(),
                    LoggedPath.of(request),
                    thrown.toString());
        } else if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            log.error("{} {} failed", request.getMethod(), LoggedPath.of(request), Causes.unwrap(thrown));
            Span.current().recordException(Causes.unwrap(thrown));
        } else if (status.is5xxServerError() && !(thrown instanceof ProblemException)) {
            log.warn("{} {} is not available: {}", request.getMethod(), LoggedPath.of(request), thrown.toString());
        }
    }
}
