package dev.tidings.http.input;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
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
        this.routes = Stream.concat(routes(properties.limits(), true), routes(properties.openLimits(), false))
                .sorted(Comparator.comparing(Route::path, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    private static Stream<Route> routes(Map<String, DataSize> limits, boolean takeALogin) {
        return limits.entrySet().stream()
                .map(entry -> new Route(
                        PathPatternParser.defaultInstance.parse(entry.getKey()),
                        new BodyLimit(entry.getValue().toBytes(), takeALogin)));
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
