package dev.tidings.http.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Answers with the app's page where the app, and nobody else, may know the path: the app shows what belongs there. Files
 * and the paths of the APIs keep their own answers.
 */
final class AppRoutes extends AbstractHandlerMapping {

    /** Beginnings of paths that are never the app's, also where nobody answers there. */
    private static final Set<String> NOT_THE_APPS =
            Set.of("api", "ops", "v3", "swagger-ui", "webjars", "actuator", "health", "assets", "error");

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final AppPage page;

    AppRoutes(AppPage page) {
        this.page = page;
        // After the controllers, before Spring Boot's own welcome page.
        setOrder(1);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        boolean asksForPage = READS.contains(request.getMethod()) && acceptsHtml(request);
        return asksForPage && isRoute(initLookupPath(request)) ? page : null;
    }

    private static boolean isRoute(String path) {
        String first = path.substring(1).split("/", 2)[0];
        boolean file = path.indexOf('.', path.lastIndexOf('/')) >= 0;
        return path.equals("/index.html") || (!file && !first.startsWith(".") && !NOT_THE_APPS.contains(first));
    }

    private static boolean acceptsHtml(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return true;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream().anyMatch(MediaType.TEXT_HTML::isCompatibleWith);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
