package dev.tidings.http;

import dev.tidings.events.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who makes the request, and what it may do as the request begins. A controller method that takes a {@code Caller}
 * answers 401 to a request without a valid token; one that takes an {@code Optional<Caller>} answers everybody.
 *
 * @param sessionId the login that the request belongs to; null where another issuer's token was sent
 */
public record Caller(UUID userId, Set<Role> roles, @Nullable UUID sessionId) {

    /** Takes a copy of the roles. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Who makes the request that this thread works on; nothing where nobody is logged in, or there is no request. */
    public static Optional<Caller> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    public boolean isAdmin() {
        return roles.contains(Role.ADMIN);
    }

    /** Whether the caller is the given user. */
    public boolean is(UUID user) {
        return userId.equals(user);
    }

    /**
     * Goes on only for administrators.
     *
     * @throws ProblemException 403 for everybody else
     */
    public void requireAdmin() {
        if (!isAdmin()) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "This takes the role ADMIN.");
        }
    }

    /**
     * Goes on only for operators and administrators.
     *
     * @throws ProblemException 403 for everybody else
     */
    public void requireOperator() {
        if (!isAdmin() && !roles.contains(Role.OPERATOR)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "This takes the role OPERATOR or ADMIN.");
        }
    }
}
