package dev.tidings.http.security;

import dev.tidings.events.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Where another issuer's tokens say what their users may do.
 *
 * @param path the claim's name; those of the objects around it go before, each followed by a dot. A name that holds dots
 *             itself, such as a URL, is tried first as it is.
 */
record RolesClaim(String path) {

    /** Roles that are not ours are for somebody else to know. */
    Set<Role> of(Jwt token) {
        Object claim = token.getClaim(path);
        Collection<?> names = names(claim == null ? nested(token.getClaims()) : claim);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (names.contains(role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }

    private @Nullable Object nested(Map<String, Object> claims) {
        Object found = claims;
        for (String name : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return found;
    }

    private static Collection<?> names(@Nullable Object claim) {
        if (claim instanceof String text) {
            return Arrays.asList(text.split(" ", -1));
        }
        return claim instanceof Collection<?> several ? several : Set.of();
    }
}
