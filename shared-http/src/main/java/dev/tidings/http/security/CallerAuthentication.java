package dev.tidings.http.security;

import dev.tidings.http.Caller;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** An authenticated caller, as Spring Security carries it. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final transient Supplier<Optional<Caller>> lookup;

    /**
     * The caller as it is now.
     *
     * @param lookup says again who its token speaks for
     */
    CallerAuthentication(Caller caller, Supplier<Optional<Caller>> lookup) {
        super(AuthorityUtils.createAuthorityList(
                caller.roles().stream().map(role -> "ROLE_" + role.name()).toList()));
        this.caller = caller;
        this.lookup = lookup;
        setAuthenticated(true);
    }

    /** Looks again: whether the caller may still do all that it might when it was authenticated. */
    boolean holds() {
        return lookup.get()
                .filter(now -> now.roles().containsAll(caller.roles()))
                .isPresent();
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    /** The token has done its work. */
    @Override
    public String getCredentials() {
        return "";
    }
}
