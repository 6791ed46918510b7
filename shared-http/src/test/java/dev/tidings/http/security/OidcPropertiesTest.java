package dev.tidings.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OidcPropertiesTest {

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(TokenAutoConfiguration.class))
            .withPropertyValues("tidings.oidc.issuer-uri=https://issuer.example.org");

    @Test
    void withAnIssuerAndNoAudienceItDoesNotStart() {
        start.run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining("tidings.oidc.audience must be set"));
    }

    @Test
    void withBothItStartsBeforeTheIssuerDoes() {
        start.withPropertyValues("tidings.oidc.audience=tidings")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
