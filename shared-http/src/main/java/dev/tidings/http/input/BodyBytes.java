package dev.tidings.http.input;

import jakarta.servlet.http.HttpServletRequest;

/** How much of a request's body has been read. */
public final class BodyBytes {

    private static final String ATTRIBUTE = BodyBytes.class.getName();

    private BodyBytes() {}

    /** As much as has been read so far; 0 where there is no body. */
    public static long of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof LimitedRequest limited ? limited.bytesRead() : 0;
    }

    static void count(HttpServletRequest request, LimitedRequest limited) {
        request.setAttribute(ATTRIBUTE, limited);
    }
}
