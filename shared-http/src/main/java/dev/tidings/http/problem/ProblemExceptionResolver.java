package dev.tidings.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers for what controllers and Spring MVC throw, after the application's own exception handlers. */
final class ProblemExceptionResolver implements HandlerExceptionResolver {

    private final ProblemHandler problems;

    ProblemExceptionResolver(ProblemHandler problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        return problems.handle(request, response, exception) ? new ModelAndView() : null;
    }
}
