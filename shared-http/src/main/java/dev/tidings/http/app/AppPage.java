package dev.tidings.http.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.DigestUtils;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;

/** The app's one page, also for what it does not know. Browsers ask each time whether there is a newer one. Safe for use by many threads. */
final class AppPage implements HttpRequestHandler {

    /** Posts may show pictures from elsewhere; nothing else comes from outside, nothing is written into the page. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: https:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final byte[] html;
    private final HttpStatus status;
    private final String entityTag;

    AppPage(byte[] html, HttpStatus status) {
        this.html = html;
        this.status = status;
        this.entityTag = '"' + DigestUtils.md5DigestAsHex(html) + '"';
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (status == HttpStatus.OK && new ServletWebRequest(request, response).checkNotModified(entityTag)) {
            return;
        }
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }
}
