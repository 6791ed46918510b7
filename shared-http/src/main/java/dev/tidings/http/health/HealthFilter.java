package dev.tidings.http.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Remembers for a moment how the node is, which costs a statement on each of its databases to find out: whoever asks
 * often costs no more than whoever asks now and then. Of many who come at once one finds out and the others wait for it.
 */
final class HealthFilter extends OncePerRequestFilter {

    static final Duration REMEMBERED_FOR = Duration.ofMillis(500);

    private static final String PATH = "/health";

    private final LongSupplier nanoTime;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Answer last;

    HealthFilter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** What was found out. */
    private static final class Answer {

        private final int status;
        private final @Nullable String contentType;
        private final byte[] body;
        private final long at;

        Answer(int status, @Nullable String contentType, byte[] body, long at) {
            this.status = status;
            this.contentType = contentType;
            this.body = body;
            this.at = at;
        }

        void send(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            response.setContentType(contentType);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !request.getMethod().equals("GET")
                || !request.getRequestURI().equals(request.getContextPath() + PATH)
                || !(accept == null || accept.equals(MediaType.ALL_VALUE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Answer known = young();
        if (known != null) {
            known.send(response);
            return;
        }
        asking.lock();
        try {
            known = young();
            if (known == null) {
                known = ask(request, response, chain);
            }
        } finally {
            asking.unlock();
        }
        known.send(response);
    }

    /** Asks anew next time. */
    void forget() {
        last = null;
    }

    private Answer ask(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        Answer answer =
                new Answer(held.getStatus(), held.getContentType(), held.getContentAsByteArray(), nanoTime.getAsLong());
        held.resetBuffer();
        last = answer;
        return answer;
    }

    private @Nullable Answer young() {
        Answer known = last;
        return known != null && nanoTime.getAsLong() - known.at < REMEMBERED_FOR.toNanos() ? known : null;
    }
}
