package dev.tidings.command.signing;

import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;

/** Encrypts private keys for the database, as RFC 7517 has it for a key as such. Thread-safe. */
final class KeySeal {

    private static final String CONTENT_TYPE = "jwk+json";

    private final SecretSeal seal;

    KeySeal(SecretSeal seal) {
        this.seal = seal;
    }

    boolean isUsed() {
        return seal.isUsed();
    }

    /** Whether {@link #seal} would have it otherwise. */
    boolean isOpen(String kept) {
        return seal.isOpen(kept);
    }

    /** What the database may keep. */
    String seal(ECKey privateKey) {
        return seal.seal(privateKey.toJSONString(), CONTENT_TYPE);
    }

    /**
     * What the database kept, also from before there was a secret.
     *
     * @throws SealedKeyException where it was encrypted with another secret
     */
    ECKey open(String kept) {
        try {
            return ECKey.parse(seal.open(kept));
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key in the database is unreadable", e);
        }
    }
}
