package dev.tidings.http.input;

import dev.tidings.http.ClientAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over the limit: by their announced length, or while they are read where none is announced. Those that
 * are read have to come fast enough, and take part in what all of them may hold at once.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final BodyLimits limits;
    private final BodyPace pace;
    private final BodyBudget budget;

    BodyLimitFilter(BodyLimits limits, BodyPace pace, BodyBudget budget) {
        this.limits = limits;
        this.pace = pace;
        this.budget = budget;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        // HTTP/1 has no other way to say that there is a body; HTTP/2 may say nothing.
        return length == 0
                || (length < 0
                        && request.getProtocol().startsWith("HTTP/1")
                        && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BodyLimit limit = limits.of(request);
        LimitedRequest limited = new LimitedRequest(
                request, limit, limit.isStream() ? BodyPace.ANY : pace, budget.open(ClientAddress.of(request)));
        BodyBytes.count(request, limited);
        try {
            if (request.getContentLengthLong() > limit.bytes()) {
                throw limit.exceeded();
            }
            chain.doFilter(limited, response);
        } finally {
            limited.end();
        }
    }
}
