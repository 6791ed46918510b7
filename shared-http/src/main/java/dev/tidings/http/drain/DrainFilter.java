package dev.tidings.http.drain;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the node leaves, asks for each connection to be closed after its answer. A balancer that says it will take
 * what is refused elsewhere is refused at once, before anything is done, with a status that means nothing else here:
 * it may send even a POST again. Everybody else is served to the end.
 */
final class DrainFilter extends OncePerRequestFilter {

    private static final String RETRIES = "X-Balancer-Retries";
    private static final ProblemType LEAVING =
            new ProblemType(HttpStatus.GATEWAY_TIMEOUT, "leaving", "This node is being stopped");

    private final Drain drain;

    DrainFilter(Drain drain) {
        this.drain = drain;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (drain.isLeaving()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            if (request.getHeader(RETRIES) != null) {
                throw ProblemException.retryLater(LEAVING, "Nothing was done: send it again.", Duration.ofSeconds(1));
            }
        }
        chain.doFilter(request, response);
    }
}
