package dev.tidings.http.security;

import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.tidings.http.Callers;
import dev.tidings.http.PublicKeys;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.function.SingletonSupplier;

/**
 * How access tokens are checked: our own with our keys, or those of an OpenID Connect issuer where one is set. Their
 * dates are not looked at here, where only this node's clock could judge them, but where their callers are looked up.
 */
@AutoConfiguration(before = {OAuth2ResourceServerAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@EnableConfigurationProperties(OidcProperties.class)
class TokenAutoConfiguration {

    private static final String OWN_ISSUER = "tidings";

    /** With both sides in one process there are two providers of the same keys. */
    @Bean
    PublicKeySource publicKeySource(ObjectProvider<PublicKeys> keys) {
        return new PublicKeySource(() -> keys.orderedStream().findFirst().orElse(null), System::nanoTime);
    }

    @Bean
    JwksController jwksController(PublicKeySource keys) {
        return new JwksController(keys);
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder accessTokenDecoder(PublicKeySource keys, OidcProperties oidc) {
        return new RememberingDecoder(oidc.isUsed() ? issuedTokens(oidc) : ownTokens(keys), Ticker.systemTicker());
    }

    @Bean
    CallerConverter callerConverter(ObjectProvider<Callers> callers, OidcProperties oidc) {
        Supplier<Callers> first = SingletonSupplier.of(() -> callers.orderedStream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody says where callers are looked up")));
        return oidc.isUsed()
                ? CallerConverter.ofIssuedTokens(first, new RolesClaim(oidc.rolesClaim()))
                : CallerConverter.ofOwnTokens(first);
    }

    private static JwtDecoder ownTokens(PublicKeySource keys) {
        return decoder(
                keys,
                List.of(SignatureAlgorithm.ES256),
                new DelegatingOAuth2TokenValidator<>(JwtTypeValidator.jwt(), new JwtIssuerValidator(OWN_ISSUER)));
    }

    private static JwtDecoder issuedTokens(OidcProperties oidc) {
        IssuerKeys keys = new IssuerKeys(oidc.issuerUri());
        return decoder(
                new PublicKeySource(() -> keys, System::nanoTime),
                List.of(SignatureAlgorithm.values()),
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTypeValidator(oidc.tokenTypes()),
                        new JwtIssuerValidator(oidc.issuerUri()),
                        new JwtAudienceValidator(oidc.audience())));
    }

    private static JwtDecoder decoder(
            JWKSource<SecurityContext> keys, List<SignatureAlgorithm> algorithms, OAuth2TokenValidator<Jwt> validator) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(allowed -> allowed.addAll(algorithms))
                // The validator says which types there may be.
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {}))
                .build();
        decoder.setJwtValidator(validator);
        return decoder;
    }
}
