package dev.tidings.http.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Answers with the app's page where the app knows the path, and with the same page and 404 where nobody does: the app
 * shows what belongs there. Files and the paths of the APIs keep their own answers.
 */
final class AppRoutes extends AbstractHandlerMapping {

    /** Beginnings of paths that are never the app's, also where nobody answers there. */
    private static final Set<String> NOT_THE_APPS =
            Set.of("api", "ops", "v3", "swagger-ui", "webjars", "actuator", "health", "assets", "error");

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final List<PathPattern> routes;
    private final AppPage page;
    private final AppPage unknown;

    /** With the routes as the app names them: {@code /posts/:id}, {@code /operations/*}. */
    AppRoutes(byte[] html, List<String> routes) {
        this.page = new AppPage(html, HttpStatus.OK);
        this.unknown = new AppPage(html, HttpStatus.NOT_FOUND);
        this.routes = routes.stream()
                .map(route -> route.replaceAll(":([a-z]+)", "{$1}").replaceFirst("/\\*$", "/**"))
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        // After the controllers, before Spring Boot's own welcome page.
        setOrder(1);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        if (!READS.contains(request.getMethod()) || !acceptsHtml(request)) {
            return null;
        }
        String path = initLookupPath(request);
        if (isRoute(path)) {
            return page;
        }
        return isSomebodyElses(path) ? null : unknown;
    }

    /** Whatever a route's own parts are called, names with dots among them. */
    private boolean isRoute(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return path.equals("/index.html") || routes.stream().anyMatch(route -> route.matches(parsed));
    }

    private static boolean isSomebodyElses(String path) {
        String first = path.substring(1).split("/", 2)[0];
        boolean file = path.indexOf('.', path.lastIndexOf('/')) >= 0;
        return file || first.startsWith(".") || NOT_THE_APPS.contains(first);
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
