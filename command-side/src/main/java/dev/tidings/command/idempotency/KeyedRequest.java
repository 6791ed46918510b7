package dev.tidings.command.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;

/**
 * A request that its client may repeat, known by who makes it, at which route and under which key. All that is kept of it
 * depends on the key, and the key is not kept: whoever finds the record can neither read it nor test a guess.
 */
public final class KeyedRequest {

    /** The header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final String VISIBLE = "[\\x21-\\x7e]{1,255}";

    private final byte[] secret;

    private KeyedRequest(byte[] secret) {
        this.secret = secret;
    }

    /**
     * The request, where it carries a key at all.
     *
     * @throws ProblemException 400 when the key is not fit to be one
     */
    public static Optional<KeyedRequest> of(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders(HEADER));
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        if (keys.size() > 1 || !keys.getFirst().matches(VISIBLE)) {
            throw ProblemException.invalid(
                    HEADER, "must be sent once, with 1 to 255 visible ASCII characters: a random UUID, say");
        }
        String caller = Caller.current()
                .map(known -> "user " + known.userId())
                .orElseGet(() -> "client " + request.getRemoteAddr());
        return Optional.of(new KeyedRequest(derive(
                keys.getFirst().getBytes(UTF_8), caller + "\n" + request.getMethod() + request.getRequestURI())));
    }

    /** A part of the request that is answered on its own, such as a line. */
    public KeyedRequest part(long number) {
        return new KeyedRequest(derive(secret, "part " + number));
    }

    /** What its record is found by. */
    byte[] id() {
        return derive(secret, "id");
    }

    /** Says whether two bodies are equal. */
    byte[] digest(byte[] body) {
        return derive(derive(secret, "body"), body);
    }

    byte[] seal(byte[] answer) {
        return answers().encrypt(answer);
    }

    byte[] open(byte[] sealed) {
        return answers().decrypt(sealed);
    }

    /** A number for PostgreSQL's advisory locks. Should two requests share one, the one waits for the other. */
    long lock() {
        return ByteBuffer.wrap(id()).getLong();
    }

    private AesGcmBytesEncryptor answers() {
        return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(derive(secret, "answer"), "AES"))
                .build();
    }

    private static byte[] derive(byte[] secret, String purpose) {
        return derive(secret, purpose.getBytes(UTF_8));
    }

    private static byte[] derive(byte[] secret, byte[] from) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
