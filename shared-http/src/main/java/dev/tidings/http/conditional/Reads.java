package dev.tidings.http.conditional;

import jakarta.servlet.http.HttpServletRequest;

/** Which requests are read requests of the API. */
final class Reads {

    private Reads() {}

    static boolean isRead(HttpServletRequest request) {
        boolean safe = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return safe && request.getRequestURI().startsWith("/api/");
    }
}
