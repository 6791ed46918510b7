package dev.tidings.command.limits;

import dev.tidings.http.Caller;
import dev.tidings.http.ClientAddress;
import dev.tidings.http.input.BodyBytes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks the limiters before a request that changes something is even read. What guesses or registers counts for the
 * client's address, whoever it says it is; everything else for the account, and only where there is none for the address.
 */
@Component
final class RateLimitInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Limit> OF_ADDRESSES =
            Set.of(Limit.LOGIN, Limit.REGISTRATION, Limit.REFRESH, Limit.PASSWORD, Limit.VIEWS, Limit.MAIL, Limit.KEYS);

    private static final Set<Limit> WRITTEN = Set.of(Limit.CHANGE, Limit.COMMENT);

    private final boolean enabled;
    private final RateLimiter limiter;
    private final WrittenBytes written;

    RateLimitInterceptor(RateLimitProperties properties) {
        this.enabled = properties.enabled();
        this.limiter = new RateLimiter(properties);
        this.written = new WrittenBytes(properties.writtenPerHour().toBytes());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (enabled && handler instanceof HandlerMethod method && !READS.contains(request.getMethod())) {
            Limit limit = limit(method);
            Optional<Caller> caller = Caller.current().filter(known -> !OF_ADDRESSES.contains(limit));
            limiter.admit(
                    limit, caller.map(known -> known.userId().toString()).orElseGet(() -> ClientAddress.of(request)));
            caller.ifPresent(known -> written.admit(known.userId()));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (enabled
                && handler instanceof HandlerMethod method
                && WRITTEN.contains(limit(method))
                && HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
            Caller.current().ifPresent(known -> written.add(known.userId(), BodyBytes.of(request)));
        }
    }

    private static Limit limit(HandlerMethod method) {
        Limited limited = method.getMethodAnnotation(Limited.class);
        return limited == null ? Limit.CHANGE : limited.value();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }
}
