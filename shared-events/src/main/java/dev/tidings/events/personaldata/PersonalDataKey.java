package dev.tidings.events.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tidings.events.SealedText;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one user's personal data: AES-256 in Galois/counter mode with a random nonce for each text (NIST SP
 * 800-38D). Thread-safe.
 */
public final class PersonalDataKey {

    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    /** Takes the 32 bytes of a key. */
    public PersonalDataKey(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key has " + KEY_BYTES + " bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    static byte[] random() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** The 32 bytes of the key, to be handed on. */
    byte[] encoded() {
        return key.getEncoded();
    }

    /** Encrypts. Sealing the same text twice gives two different results. */
    public SealedText seal(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] ciphertext = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(UTF_8));
        byte[] sealed = ByteBuffer.allocate(NONCE_BYTES + ciphertext.length)
                .put(nonce)
                .put(ciphertext)
                .array();
        return new SealedText(Base64.getEncoder().encodeToString(sealed));
    }

    /**
     * Decrypts what {@link #seal} made.
     *
     * @throws IllegalStateException when the text was sealed with another key or tampered with
     */
    public String open(SealedText sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.value()));
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] ciphertext = new byte[bytes.remaining()];
        bytes.get(ciphertext);
        return new String(run(Cipher.DECRYPT_MODE, nonce, ciphertext), UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Personal data cannot be sealed or opened with this key", e);
        }
    }
}
