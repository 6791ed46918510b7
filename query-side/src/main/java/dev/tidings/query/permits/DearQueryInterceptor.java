package dev.tidings.query.permits;

import dev.tidings.http.ClientAddress;
import dev.tidings.query.permits.DearQueries.Permit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Has {@link Dear} requests wait for their turn, after whatever else they wait for. */
final class DearQueryInterceptor implements HandlerInterceptor {

    private static final String PERMIT = Permit.class.getName();

    private final DearQueries queries;

    DearQueryInterceptor(DearQueries queries) {
        this.queries = queries;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isDear(method, request)) {
            request.setAttribute(PERMIT, queries.await(ClientAddress.of(request)));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(PERMIT) instanceof Permit permit) {
            permit.close();
        }
    }

    private static boolean isDear(HandlerMethod method, HttpServletRequest request) {
        Dear dear = method.getMethodAnnotation(Dear.class);
        return dear != null && (dear.with().isEmpty() || request.getParameter(dear.with()) != null);
    }
}
