package dev.tidings.http.probe;

import dev.tidings.http.Callers;
import dev.tidings.http.PublicKeys;
import dev.tidings.http.TokenIssuer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** An application like each side's: it brings controllers and keys, the rest comes by itself. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({InputProbe.class, FailureProbe.class, CallerProbe.class, ReadProbe.class, StreamProbe.class})
class ProbeApplication {

    @Bean
    TokenIssuer tokenIssuer() {
        return TokenIssuer.create();
    }

    /** As in the standalone process, where both sides provide the same keys. */
    @Bean
    PublicKeys commandSideKeys(TokenIssuer issuer) {
        return issuer.publicKeys();
    }

    @Bean
    PublicKeys querySideKeys(TokenIssuer issuer) {
        return issuer.publicKeys();
    }

    @Bean
    Callers callers(TokenIssuer issuer) {
        return issuer.callers();
    }
}
