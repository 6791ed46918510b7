package dev.tidings.http.input;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Where it takes a login, nothing is read for who has none. */
final class LoginFirst implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && takesCaller(method)
                && Caller.current().isEmpty()) {
            throw missing();
        }
        return true;
    }

    private static boolean takesCaller(HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == Caller.class) {
                return true;
            }
        }
        return false;
    }

    static ProblemException missing() {
        return ProblemException.of(
                ProblemType.AUTHENTICATION_REQUIRED,
                "Log in at POST /api/sessions and send the access token as a bearer token.");
    }
}
