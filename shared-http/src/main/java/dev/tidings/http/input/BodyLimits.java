package dev.tidings.http.input;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** How large bodies may be, by route. Thread-safe. */
final class BodyLimits {

    private record Route(PathPattern path, BodyLimit limit) {}

    private final BodyLimit usual;
    private final List<Route> routes;
    private final List<String> streams;

    BodyLimits(BodyProperties properties) {
        this.usual = new BodyLimit(properties.limit().toBytes(), false);
        this.streams = properties.streams();
        this.routes = properties.limits().entrySet().stream()
                .map(entry -> new Route(
                        PathPatternParser.defaultInstance.parse(entry.getKey()),
                        new BodyLimit(entry.getValue().toBytes(), true)))
                .sorted(Comparator.comparing(Route::path, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    BodyLimit of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (streams.contains(path)) {
            return BodyLimit.NONE;
        }
        PathContainer parsed = PathContainer.parsePath(path);
        return routes.stream()
                .filter(route -> route.path().matches(parsed))
                .findFirst()
                .map(Route::limit)
                .orElse(usual);
    }
}
