package dev.tidings.http.stream;

import dev.tidings.http.ClientPlaces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/** The place that a stream has among all streams, until its request is done with. */
final class StreamPlace implements HandlerInterceptor {

    private static final String ATTRIBUTE = StreamPlace.class.getName();

    static void keep(HttpServletRequest request, ClientPlaces.Place place) {
        request.setAttribute(ATTRIBUTE, place);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(ATTRIBUTE) instanceof ClientPlaces.Place place) {
            place.close();
        }
    }
}
