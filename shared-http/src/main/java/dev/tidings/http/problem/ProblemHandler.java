package dev.tidings.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.DisconnectedClientHelper;

/** Ends failed requests: translates, logs what is our fault, answers. Safe for use by many threads. */
public final class ProblemHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemWriter writer;

    ProblemHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    /**
     * Answers with what the exception comes to.
     *
     * @return false where the answer is on its way already, so that only breaking it off tells the client
     */
    public boolean handle(HttpServletRequest request, HttpServletResponse response, Throwable thrown) {
        boolean clientIsGone = DisconnectedClientHelper.isClientDisconnectedException(thrown);
        if (response.isCommitted()) {
            return clientIsGone;
        }
        Problem problem = clientIsGone ? StatusProblems.of(400) : ProblemTranslator.translate(thrown);
        log(request, problem, thrown);
        try {
            writer.write(request, response, problem);
        } catch (IOException gone) {
            log.debug("Nobody is there to read the answer", gone);
        }
        return true;
    }

    private static void log(HttpServletRequest request, Problem problem, Throwable thrown) {
        HttpStatus status = problem.type().status();
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        } else if (status.is5xxServerError()) {
            log.warn("{} {} is not available: {}", request.getMethod(), request.getRequestURI(), thrown.toString());
        }
    }
}
