package dev.tidings.query.html;

import dev.tidings.http.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Readers of pages get their problems as pages, too. */
@ControllerAdvice(assignableTypes = {PostPageController.class, ListPagesController.class})
class ProblemPages {

    private final Pages pages;
    private final AppShell shell;

    ProblemPages(Pages pages, AppShell shell) {
        this.pages = pages;
        this.shell = shell;
    }

    @ExceptionHandler
    ModelAndView show(ProblemException problem, HttpServletRequest request, HttpServletResponse response) {
        Duration retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        // What strangers may not see, its author may: the app asks on the author's behalf.
        boolean isAppPage = request.getRequestURI().startsWith("/posts/");
        ModelAndView page = (isAppPage
                        ? shell.page("problem")
                        : pages.page("problem", pages.url(request.getRequestURI())))
                .addObject("title", problem.type().title())
                .addObject("detail", detail(problem));
        page.setStatus(problem.type().status());
        return page;
    }

    private static String detail(ProblemException problem) {
        return problem.errors().isEmpty()
                ? problem.detail()
                : problem.errors().stream()
                        .map(error -> error.field() + " " + error.message() + ".")
                        .collect(Collectors.joining(" "));
    }
}
