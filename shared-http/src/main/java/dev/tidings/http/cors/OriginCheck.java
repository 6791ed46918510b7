package dev.tidings.http.cors;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.io.IOException;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Answers requests of other origins. A request itself is served whatever its origin: the browser keeps the answer from a
 * page that may not have it, and our own pages may seem to be of another origin behind a proxy.
 */
final class OriginCheck extends DefaultCorsProcessor {

    @Override
    protected boolean handleInternal(
            ServerHttpRequest request, ServerHttpResponse response, CorsConfiguration allowed, boolean preflight)
            throws IOException {
        boolean unknown = checkOrigin(allowed, request.getHeaders().getOrigin()) == null;
        return (unknown && !preflight) || super.handleInternal(request, response, allowed, preflight);
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) {
        throw ProblemException.of(
                ProblemType.FORBIDDEN,
                "Pages of this origin may not send such requests: allow it with tidings.http.cors.allowed-origins, and use "
                        + "GET, POST, PUT or DELETE.");
    }
}
