package dev.tidings.http.conditional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives reads that have no ETag of their own one made of the body, and answers 304 to a client that has the body
 * already. Streams (emitters and {@code StreamingResponseBody}) go through unbuffered: Spring MVC sees to that.
 */
final class BodyEtagFilter extends ShallowEtagHeaderFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Reads.isRead(request);
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        return !response.isCommitted() && status == HttpStatus.OK.value();
    }
}
