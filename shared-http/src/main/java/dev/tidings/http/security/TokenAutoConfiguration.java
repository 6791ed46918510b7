package dev.tidings.http.security;

import dev.tidings.http.PublicKeys;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How access tokens are checked: our own with our keys, or those of an OpenID Connect issuer where one is set. */
@AutoConfiguration(before = {OAuth2ResourceServerAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
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
    JwtDecoder accessTokenDecoder(PublicKeySource keys, @Value("${tidings.oidc.issuer-uri:}") String issuer) {
        return new RememberingDecoder(issuer.isEmpty() ? ownTokens(keys) : new LateIssuerDecoder(issuer), Instant::now);
    }

    private static JwtDecoder ownTokens(PublicKeySource keys) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(OWN_ISSUER));
        return decoder;
    }
}
