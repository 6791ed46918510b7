package dev.tidings.command.signing;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts private keys for the database, as RFC 7517 has it for a key as such: a JWE, here with AES-256-GCM and a key
 * made from a secret that is not in the database. Without a secret they stand there in the clear. Thread-safe.
 */
final class KeySeal {

    private static final String CONTENT_TYPE = "jwk+json";

    private final @Nullable SecretKey key;

    /** @param secret random and long, for it is hashed once; empty for none */
    KeySeal(String secret) {
        this.key = secret.isEmpty() ? null : keyOf(secret);
    }

    boolean isUsed() {
        return key != null;
    }

    /** Whether {@link #seal} would have it otherwise. */
    boolean isOpen(String kept) {
        return key != null && isClear(kept);
    }

    /** What the database may keep. */
    String seal(ECKey privateKey) {
        String json = privateKey.toJSONString();
        if (key == null) {
            return json;
        }
        try {
            JWEObject sealed = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                            .contentType(CONTENT_TYPE)
                            .build(),
                    new Payload(json));
            sealed.encrypt(new DirectEncrypter(key));
            return sealed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key cannot be encrypted", e);
        }
    }

    /**
     * What the database kept, also from before there was a secret.
     *
     * @throws SealedKeyException where it was encrypted with another secret
     */
    ECKey open(String kept) {
        try {
            return ECKey.parse(isClear(kept) ? kept : opened(kept));
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key in the database is unreadable", e);
        }
    }

    private String opened(String kept) throws ParseException {
        if (key == null) {
            throw new SealedKeyException("The signing key in the database is encrypted, and no secret is given.", null);
        }
        JWEObject sealed = JWEObject.parse(kept);
        try {
            sealed.decrypt(new DirectDecrypter(key));
        } catch (JOSEException e) {
            throw new SealedKeyException("The signing key in the database is encrypted with another secret.", e);
        }
        return sealed.getPayload().toString();
    }

    private static boolean isClear(String kept) {
        return kept.startsWith("{");
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
