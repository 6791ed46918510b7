package dev.tidings.command.signing;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encrypts secrets for the database: a JWE with AES-256-GCM and a key made from a secret that is not in the database.
 * Without that secret they stand there in the clear. Thread-safe.
 */
@Component
public final class SecretSeal {

    /** How each JWE begins, and nothing that is sealed. */
    private static final String SEALED = "eyJ";

    private final @Nullable SecretKey key;

    /** @param properties with a secret that is random and long, for it is hashed once; or an empty one for none */
    SecretSeal(SigningProperties properties) {
        String secret = properties.secret();
        this.key = secret.isEmpty() ? null : keyOf(secret);
    }

    boolean isUsed() {
        return key != null;
    }

    /** Whether {@link #seal} would have it otherwise. */
    boolean isOpen(String kept) {
        return key != null && isClear(kept);
    }

    /**
     * What the database may keep.
     *
     * @param contentType what the text is, as media types name it without {@code application/}
     */
    public String seal(String text, String contentType) {
        if (key == null) {
            return text;
        }
        try {
            JWEObject sealed = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                            .contentType(contentType)
                            .build(),
                    new Payload(text));
            sealed.encrypt(new DirectEncrypter(key));
            return sealed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("A secret cannot be encrypted", e);
        }
    }

    /**
     * What the database kept, also from before there was a secret.
     *
     * @throws RuntimeException where it was encrypted with another secret, or is unreadable
     */
    public String open(String kept) {
        if (isClear(kept)) {
            return kept;
        }
        if (key == null) {
            throw new SealedKeyException(
                    "What the database keeps sealed is encrypted, and TIDINGS_SIGNING_SECRET is not given.", null);
        }
        try {
            JWEObject sealed = JWEObject.parse(kept);
            sealed.decrypt(new DirectDecrypter(key));
            return sealed.getPayload().toString();
        } catch (JOSEException e) {
            throw new SealedKeyException(
                    "What the database keeps sealed is encrypted with another TIDINGS_SIGNING_SECRET.", e);
        } catch (ParseException e) {
            throw new IllegalStateException("What the database keeps sealed is unreadable", e);
        }
    }

    private static boolean isClear(String kept) {
        return !kept.startsWith(SEALED);
    }

    private static SecretKey keyOf(String secret) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(bytes, "AES");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
