package dev.tidings.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.tidings.command.CommandSideTest;
import dev.tidings.http.Caller;
import dev.tidings.http.Callers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Callers who come at the same moment, and are looked up together. */
class CallersTest extends CommandSideTest {

    private static final int ROUNDS = 20;

    @Autowired
    private Callers callers;

    /** What a token says, and whom it has to be taken for. */
    private record Presented(UUID sessionId, String keyId, Instant expiresAt, Optional<UUID> userId) {

        static Presented of(String token, Optional<UUID> userId) throws Exception {
            SignedJWT jwt = SignedJWT.parse(token);
            return new Presented(
                    UUID.fromString(jwt.getJWTClaimsSet().getStringClaim("sid")),
                    jwt.getHeader().getKeyID(),
                    jwt.getJWTClaimsSet().getExpirationTime().toInstant(),
                    userId);
        }

        Presented signedWith(String otherKeyId) {
            return new Presented(sessionId, otherKeyId, expiresAt, Optional.empty());
        }

        Presented expired() {
            return new Presented(sessionId, keyId, Instant.EPOCH, Optional.empty());
        }
    }

    @Test
    void eachIsTakenForWhomItIsAndForNobodyElse() throws Exception {
        List<Presented> tokens = new ArrayList<>();
        for (int user = 0; user < 4; user++) {
            Account account = somebody();
            Presented token = Presented.of(account.accessToken(), Optional.of(account.id()));
            tokens.addAll(List.of(token, token, token.expired(), token.signedWith("withdrawn")));
        }
        Account gone = somebody();
        gone.api().delete("/api/sessions/current");
        tokens.add(Presented.of(gone.accessToken(), Optional.empty()));

        CyclicBarrier start = new CyclicBarrier(tokens.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(tokens.size())) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Future<Optional<Caller>>> found = new ArrayList<>();
                for (Presented token : tokens) {
                    found.add(threads.submit(() -> {
                        start.await();
                        return callers.bySession(token.sessionId(), token.keyId(), token.expiresAt());
                    }));
                }
                for (int i = 0; i < tokens.size(); i++) {
                    assertThat(found.get(i).get().map(Caller::userId))
                            .isEqualTo(tokens.get(i).userId());
                }
            }
        }
    }
}
