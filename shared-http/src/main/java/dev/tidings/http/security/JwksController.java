package dev.tidings.http.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the keys that access tokens can be checked with. */
@RestController
@Tag(name = "Keys")
final class JwksController {

    private final PublicKeySource keys;

    JwksController(PublicKeySource keys) {
        this.keys = keys;
    }

    @Operation(summary = "The public keys that access tokens are signed with, a JWK set (RFC 7517)")
    @GetMapping(path = "/.well-known/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<KeySet> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(new KeySet(keys.all().getKeys().stream()
                        .map(key -> key.toJSONObject())
                        .toList()));
    }

    /** @param keys each a JWK, with members as its kind of key has them */
    record KeySet(List<Map<String, Object>> keys) {}
}
