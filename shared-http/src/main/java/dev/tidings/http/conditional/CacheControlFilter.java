package dev.tidings.http.conditional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has answers of the API checked again before a cache reuses them, unless the controller says otherwise. */
final class CacheControlFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Reads.isRead(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean personal = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        DefaultingResponse defaulting = new DefaultingResponse(response, personal ? "private, no-cache" : "no-cache");
        chain.doFilter(request, defaulting);
        if (!request.isAsyncStarted()) {
            defaulting.applyDefault();
        }
    }

    /** Sets the header as late as can be, when whoever answers has set its own. */
    private static final class DefaultingResponse extends HttpServletResponseWrapper {

        private final String cacheControl;

        DefaultingResponse(HttpServletResponse response, String cacheControl) {
            super(response);
            this.cacheControl = cacheControl;
        }

        void applyDefault() {
            if (!isCommitted() && getHeader(HttpHeaders.CACHE_CONTROL) == null) {
                setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            applyDefault();
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            applyDefault();
            return super.getWriter();
        }

        @Override
        public void flushBuffer() throws IOException {
            applyDefault();
            super.flushBuffer();
        }
    }
}
