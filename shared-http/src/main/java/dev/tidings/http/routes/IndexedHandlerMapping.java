package dev.tidings.http.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the controller of a path with variables by how it begins. Spring tries every mapping that there is in turn, which
 * with a hundred of them takes a tenth of a small read. Where not exactly one fits, Spring decides as ever: between two,
 * and how to say no. Thread-safe once the application has started.
 */
final class IndexedHandlerMapping extends RequestMappingHandlerMapping {

    /** Before the mapping of Actuator's endpoints, which tries each of them in turn. */
    private static final int FIRST = -101;

    private volatile @Nullable Map<String, List<Route>> index;

    private record Route(RequestMappingInfo mapping, HandlerMethod handler, List<PathPattern> patterns) {

        boolean mayServe(PathContainer path) {
            for (PathPattern pattern : patterns) {
                if (pattern.matches(path)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public int getOrder() {
        return FIRST;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        List<Route> routes = routes().get(beginning(lookupPath));
        if (routes == null || !ServletRequestPathUtils.hasParsedRequestPath(request)) {
            return super.lookupHandlerMethod(lookupPath, request);
        }
        PathContainer path =
                ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        @Nullable Route found = null;
        @Nullable RequestMappingInfo match = null;
        for (Route route : routes) {
            @Nullable
            RequestMappingInfo another = route.mayServe(path) ? getMatchingMapping(route.mapping(), request) : null;
            if (another != null && found != null) {
                return super.lookupHandlerMethod(lookupPath, request);
            }
            if (another != null) {
                found = route;
                match = another;
            }
        }
        if (found == null || match == null) {
            return super.lookupHandlerMethod(lookupPath, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, found.handler());
        handleMatch(match, lookupPath, request);
        return found.handler();
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        index = null;
    }

    private Map<String, List<Route>> routes() {
        Map<String, List<Route>> known = index;
        if (known == null) {
            known = read();
            index = known;
        }
        return known;
    }

    /** Whatever may begin in more ways than one is among the routes of every beginning. */
    private Map<String, List<Route>> read() {
        Map<String, List<Route>> byBeginning = new HashMap<>();
        List<Route> anywhere = new ArrayList<>();
        getHandlerMethods().forEach((mapping, handler) -> {
            @Nullable PathPatternsRequestCondition condition = mapping.getPathPatternsCondition();
            List<PathPattern> patterns = condition == null ? List.of() : List.copyOf(condition.getPatterns());
            Route route = new Route(mapping, handler, patterns);
            @Nullable
            String beginning =
                    patterns.size() == 1 ? beginning(patterns.getFirst().getPatternString()) : null;
            if (beginning == null || !beginning.matches("[/\\w.-]+")) {
                anywhere.add(route);
            } else {
                byBeginning.computeIfAbsent(beginning, any -> new ArrayList<>()).add(route);
            }
        });
        byBeginning.values().forEach(routes -> routes.addAll(anywhere));
        return byBeginning;
    }

    /** The first two segments, if there are so many. */
    private static @Nullable String beginning(String path) {
        int second = path.indexOf('/', 1);
        int third = second < 0 ? -1 : path.indexOf('/', second + 1);
        return second < 0 ? null : third < 0 ? path : path.substring(0, third);
    }
}
