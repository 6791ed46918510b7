package dev.tidings.query.projection;

import dev.tidings.eventstore.EventLog;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.projections.ReadPositions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Reads after writes: a request with the header {@code Min-Event-Position} waits until what answers it has come so far:
 * to a position, or with {@code latest} to the log's end as it was when the request came. It answers 503 when that takes
 * too long. What is known of positions may have been lost in a crash of the database since,
 * so each connection that the request is given is asked again ({@link CoveringDataSource}).
 */
public final class MinEventPosition implements HandlerInterceptor {

    private static final String HEADER = "Min-Event-Position";

    private static final String LATEST = "latest";

    /** Where the position stands that {@code latest} came to. */
    private static final String RESOLVED = MinEventPosition.class.getName();

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ReadPositions positions;
    private final EventLog log;
    private final Duration maxWait;

    MinEventPosition(ReadPositions positions, EventLog log, Duration maxWait) {
        this.positions = positions;
        this.log = log;
        this.maxWait = maxWait;
    }

    /**
     * The position that the answer must cover, 0 where the request names none.
     *
     * @throws ProblemException 400 where it names something else
     */
    public static long of(HttpServletRequest request) {
        return request.getAttribute(RESOLVED) instanceof Long resolved
                ? resolved
                : position(request).orElse(0);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        OptionalLong position = isLatest(request) ? OptionalLong.of(log.head()) : position(request);
        if (position.isPresent()) {
            request.setAttribute(RESOLVED, position.getAsLong());
            AnsweredBy answeredBy =
                    handler instanceof HandlerMethod method ? method.getMethodAnnotation(AnsweredBy.class) : null;
            if (answeredBy != null) {
                awaitIt(answeredBy, position.getAsLong());
            }
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        CoveringDataSource.requireNothing();
    }

    static ProblemException notCovered(long position) {
        return ProblemException.retryLater(
                ProblemType.UNAVAILABLE, "The answer does not cover event position " + position + " yet.", RETRY_AFTER);
    }

    private void awaitIt(AnsweredBy answeredBy, long position) throws InterruptedException {
        if (!haveReached(answeredBy, position)) {
            throw notCovered(position);
        }
        CoveringDataSource.require(List.of(answeredBy.value()), position);
    }

    private boolean haveReached(AnsweredBy answeredBy, long position) throws InterruptedException {
        return positions.await(List.of(answeredBy.value()), position, maxWait)
                && (!answeredBy.log() || log.await(position, maxWait));
    }

    private static boolean isLatest(HttpServletRequest request) {
        return LATEST.equals(request.getHeader(HEADER));
    }

    private static OptionalLong position(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        if (header == null || header.equals(LATEST)) {
            return OptionalLong.empty();
        }
        String text = header.strip();
        try {
            if (text.matches("[0-9]{1,19}")) {
                return OptionalLong.of(Long.parseLong(text));
            }
        } catch (NumberFormatException e) {
            // Longer than any position: refused below.
        }
        throw ProblemException.invalid(HEADER, "must be a position, a whole number from 0, or latest");
    }
}
