package dev.tidings.benchmarks.crud;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lets the administrator in, who may edit every post. */
@RestController
class Login {

    static final String ROLES = "roles";
    static final String ADMIN = "ADMIN";

    private static final Duration HOLDS = Duration.ofHours(1);

    private final PasswordEncoder encoder = new BCryptPasswordEncoder();
    private final String id = UUID.randomUUID().toString();
    private final String encodedPassword;
    private final JwtEncoder tokens;

    Login(JwtEncoder tokens, @Value("${crud.admin-password}") String password) {
        this.tokens = tokens;
        String encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalArgumentException("The administrator needs a password");
        }
        this.encodedPassword = encoded;
    }

    record Credentials(String username, String password) {}

    record Session(String accessToken, String tokenType, long expiresIn) {}

    @PostMapping("/api/sessions")
    Session logIn(@RequestBody Credentials credentials) {
        if (!credentials.username().equals("admin") || !encoder.matches(credentials.password(), encodedPassword)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(id)
                .issuedAt(now)
                .expiresAt(now.plus(HOLDS))
                .claim(ROLES, List.of(ADMIN))
                .build();
        String token = tokens.encode(JwtEncoderParameters.from(claims)).getTokenValue();
        return new Session(token, "Bearer", HOLDS.toSeconds());
    }
}
