package dev.tidings.http.security;

import dev.tidings.events.Role;
import dev.tidings.http.Caller;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads the caller from the claims of a token whose signature and dates are right. */
final class CallerConverter implements Converter<Jwt, CallerAuthentication> {

    private static final String ROLES = "roles";

    @Override
    public CallerAuthentication convert(Jwt token) {
        return new CallerAuthentication(new Caller(userId(token.getSubject()), roles(token.getClaim(ROLES))));
    }

    private static UUID userId(@Nullable String subject) {
        try {
            if (subject != null) {
                return UUID.fromString(subject);
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for a token without any subject.
        }
        throw new InvalidBearerTokenException("The token's subject is no user id");
    }

    /** Roles that are not ours are for somebody else to know. */
    private static Set<Role> roles(@Nullable Object claim) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (claim instanceof Collection<?> names) {
            for (Role role : Role.values()) {
                if (names.contains(role.name())) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }
}
