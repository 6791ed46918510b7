package dev.tidings.http.conditional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Makes every read of the API conditional: an answer without an ETag of its own gets one made of its body, a client
 * that has the body already gets 304, and caches ask again before they reuse an answer unless the controller says
 * otherwise. Streams go through as they are written.
 */
final class ConditionalReadFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return !read || !request.getRequestURI().startsWith("/api/");
    }

    /** An answer computed asynchronously is finished in the last dispatch, with the response of the first. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable ReadResponse known = WebUtils.getNativeResponse(response, ReadResponse.class);
        ReadResponse read = known == null ? new ReadResponse(request, response) : known;
        chain.doFilter(request, known == null ? read : response);
        if (!request.isAsyncStarted()) {
            read.finish(request);
        }
    }
}
