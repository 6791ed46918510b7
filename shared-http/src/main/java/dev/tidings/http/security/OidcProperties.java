package dev.tidings.http.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Another issuer's tokens in place of our own.
 *
 * @param issuerUri  the issuer, by OpenID Connect; empty for tokens of our own
 * @param audience   whom tokens must be meant for: what the issuer calls this service
 * @param tokenTypes what tokens may call themselves in their header ({@code typ})
 * @param rolesClaim which claim holds the roles, such as {@code realm_access.roles}
 */
@ConfigurationProperties("tidings.oidc")
record OidcProperties(
        @DefaultValue("") String issuerUri,
        @DefaultValue("") String audience,
        @DefaultValue({"at+jwt", "JWT"}) List<String> tokenTypes,
        @DefaultValue("roles") String rolesClaim) {

    OidcProperties {
        if (!issuerUri.isEmpty() && audience.isBlank()) {
            throw new IllegalArgumentException(
                    "tidings.oidc.audience must be set beside tidings.oidc.issuer-uri (TIDINGS_OIDC_AUDIENCE): whom the "
                            + "issuer's tokens for this service are meant for. Without it any token that the issuer gives "
                            + "anybody for anything would be taken here.");
        }
        if (!issuerUri.isEmpty() && tokenTypes.isEmpty()) {
            throw new IllegalArgumentException("tidings.oidc.token-types must name at least one type");
        }
        tokenTypes = List.copyOf(tokenTypes);
    }

    boolean isUsed() {
        return !issuerUri.isEmpty();
    }
}
