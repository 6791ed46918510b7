package dev.tidings.http.conditional;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The answer to a read: held back until it is whole and can be compared, unless it is a stream. */
final class ReadResponse extends ContentCachingResponseWrapper {

    private final HttpServletRequest request;
    private final HttpServletResponse target;
    private volatile boolean streaming;

    ReadResponse(HttpServletRequest request, HttpServletResponse target) {
        super(target);
        this.request = request;
        this.target = target;
    }

    /** Sends what was held back, or 304 where the client has it. */
    void finish(HttpServletRequest lastRequest) throws IOException {
        if (streaming || target.isCommitted()) {
            return;
        }
        applyCacheControl();
        if (getStatus() != HttpStatus.OK.value()) {
            copyBodyToResponse();
            return;
        }
        boolean compressed = isCompressed();
        if (isKnown(lastRequest, entityTag(compressed))) {
            return;
        }
        if (compressed) {
            sendCompressed();
        } else {
            copyBodyToResponse();
        }
    }

    /** What depends on the encodings that the client takes says so, in either form. */
    private boolean isCompressed() {
        if (!Gzip.isWorthwhile(getContentType(), getContentSize()) || getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            return false;
        }
        target.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return Gzip.isAcceptedBy(request);
    }

    private void sendCompressed() throws IOException {
        byte[] body = Gzip.compress(getContentAsByteArray());
        target.setHeader(HttpHeaders.CONTENT_ENCODING, Gzip.CODING);
        target.setContentLength(body.length);
        target.getOutputStream().write(body);
    }

    /** Whether the client has what would be sent; it is told so then. */
    private boolean isKnown(HttpServletRequest lastRequest, String entityTag) {
        target.setHeader(HttpHeaders.ETAG, entityTag);
        if (List.of("*").equals(Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)))) {
            target.setStatus(HttpStatus.NOT_MODIFIED.value());
            return true;
        }
        return new ServletWebRequest(lastRequest, target).checkNotModified(entityTag);
    }

    /** Strong, and so another one for other bytes: a change may name either. */
    private String entityTag(boolean compressed) {
        @Nullable String own = getHeader(HttpHeaders.ETAG);
        String tag = own != null ? own : '"' + DigestUtils.md5DigestAsHex(getContentAsByteArray()) + '"';
        return compressed ? tag.substring(0, tag.length() - 1) + '-' + Gzip.CODING + '"' : tag;
    }

    private void applyCacheControl() {
        if (!target.isCommitted() && target.getHeader(HttpHeaders.CACHE_CONTROL) == null) {
            boolean personal = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            target.setHeader(HttpHeaders.CACHE_CONTROL, personal ? "private, no-cache" : "no-cache");
        }
    }

    /** Events are a stream, and so is what is written while the request is being worked on asynchronously. */
    private boolean startsStream() {
        if (!streaming && (request.isAsyncStarted() || isOfEvents())) {
            streaming = true;
            applyCacheControl();
        }
        return streaming;
    }

    private boolean isOfEvents() {
        @Nullable String type = getContentType();
        return type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return startsStream() ? target.getOutputStream() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return startsStream() ? target.getWriter() : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (startsStream()) {
            target.flushBuffer();
        }
    }
}
