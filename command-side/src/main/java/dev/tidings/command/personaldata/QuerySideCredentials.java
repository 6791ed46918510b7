package dev.tidings.command.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tidings.events.personaldata.PersonalDataKeyExchange;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets query sides through that know the secret, before anything of the request is read. Thread-safe. */
@Component
final class QuerySideCredentials implements HandlerInterceptor, WebMvcConfigurer {

    private final String secret;

    QuerySideCredentials(KeyExchangeProperties properties) {
        this.secret = properties.secret();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (secret.isEmpty()) {
            throw ProblemException.of(
                    ProblemType.NOT_FOUND, "Keys are told nobody unless tidings.personal-data-keys.secret is set.");
        }
        if (!isRight(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"personal data keys\"");
            throw ProblemException.of(
                    ProblemType.AUTHENTICATION_REQUIRED,
                    "This is for query sides, which show the secret tidings.personal-data-keys.secret.");
        }
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PersonalDataKeyExchange.PATH);
    }

    /** How long it takes tells nothing of the secret. */
    private boolean isRight(@Nullable String authorization) {
        return authorization != null
                && MessageDigest.isEqual(
                        authorization.getBytes(UTF_8),
                        PersonalDataKeyExchange.authorization(secret).getBytes(UTF_8));
    }
}
