package dev.tidings.http.input;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses URLs that are not UTF-8 text, where the container would put replacement characters in their place. */
final class UrlEncodingFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (!PercentEncoding.isText(request.getRequestURI()) || (query != null && !PercentEncoding.isText(query))) {
            throw ProblemException.of(
                    ProblemType.MALFORMED_REQUEST,
                    "The URL is not percent-encoded UTF-8 without NUL: encode each character's UTF-8 bytes as %XX.");
        }
        chain.doFilter(request, response);
    }
}
