package dev.tidings.http.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * The access tokens of requests. Whoever logs in, or exchanges a refresh token, shows by other means who they are: many
 * do so because the token that they still send has ended, and that must not keep them out.
 */
final class NeededTokens implements BearerTokenResolver {

    private static final Set<String> LOGINS = Set.of("/api/sessions", "/api/sessions/refresh");

    private final BearerTokenResolver tokens = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        boolean isLogin = request.getMethod().equals("POST")
                && LOGINS.contains(request.getRequestURI()
                        .substring(request.getContextPath().length()));
        return isLogin ? null : tokens.resolve(request);
    }
}
