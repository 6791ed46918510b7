package dev.tidings.http.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.tidings.http.PublicKeys;
import java.net.http.HttpClient;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * The keys of an OpenID Connect issuer. It is asked when the first token comes: starting up does not hang on it, and
 * while it is down tokens cannot be checked rather than being wrong.
 */
final class IssuerKeys implements PublicKeys {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String CONFIGURATION = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final String issuer;
    private final RestClient http;

    IssuerKeys(String issuer) {
        this.issuer = issuer;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public List<String> publicKeys() {
        String set = http.get().uri(location()).retrieve().body(String.class);
        try {
            return JWKSet.parse(String.valueOf(set)).toPublicJWKSet().getKeys().stream()
                    .map(JWK::toJSONString)
                    .toList();
        } catch (ParseException e) {
            throw new IllegalStateException("The issuer's keys are no JWK set", e);
        }
    }

    /** Asked each time, for an issuer may move its keys. */
    private String location() {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> configuration =
                http.get().uri(base + CONFIGURATION).retrieve().body(JSON);
        if (configuration == null || !issuer.equals(configuration.get("issuer"))) {
            throw new IllegalStateException("What answers at " + base + CONFIGURATION + " is another issuer");
        }
        Object location = configuration.get("jwks_uri");
        if (location == null) {
            throw new IllegalStateException("The issuer does not say where its keys are");
        }
        return location.toString();
    }
}
