package dev.tidings.command.erasure;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets an erased user change nothing, though its access token is good for some more minutes. */
@Component
final class ErasedCallerInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final ErasedUsers erasedUsers;

    ErasedCallerInterceptor(ErasedUsers erasedUsers) {
        this.erasedUsers = erasedUsers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!READS.contains(request.getMethod())
                && Caller.current().filter(this::isErased).isPresent()) {
            throw ProblemException.of(ProblemType.AUTHENTICATION_REQUIRED, "This user was erased: register anew.");
        }
        return true;
    }

    private boolean isErased(Caller caller) {
        return erasedUsers.contains(caller.userId());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }
}
