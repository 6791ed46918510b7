package dev.tidings.http.input;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over the limit: by their announced length, or while they are read where none is announced. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final List<String> unlimitedPaths;

    BodyLimitFilter(List<String> unlimitedPaths) {
        this.unlimitedPaths = List.copyOf(unlimitedPaths);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return unlimitedPaths.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length > BodyLimit.BYTES) {
            throw BodyLimit.exceeded();
        }
        chain.doFilter(length >= 0 ? request : new LimitedRequest(request), response);
    }
}
