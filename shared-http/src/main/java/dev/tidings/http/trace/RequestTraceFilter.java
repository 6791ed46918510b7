package dev.tidings.http.trace;

import dev.tidings.http.RequestTrace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request an id, the client's own where it brings a usable one, for as long as it is worked on. */
final class RequestTraceFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = RequestTraceFilter.class.getName() + ".id";

    private final ServerSpans spans;

    RequestTraceFilter(ServerSpans spans) {
        this.spans = spans;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = idOf(request);
        MDC.put(RequestTrace.MDC_KEY, id);
        try {
            if (!response.isCommitted()) {
                response.setHeader(TraceIds.REQUEST_ID, id);
            }
            spans.follow(request, response, chain);
        } finally {
            MDC.remove(RequestTrace.MDC_KEY);
        }
    }

    /** The same id in the later dispatches of one request. */
    private static String idOf(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = TraceIds.choose(request.getHeader(TraceIds.REQUEST_ID), request.getHeader(TraceIds.TRACE_PARENT));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
