package dev.tidings.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Text encrypted with the key of one user: what an event holds in place of personal data. Once the key is destroyed,
 * nobody can read it.
 *
 * @param value the nonce and the ciphertext, in Base64
 */
public record SealedText(@JsonValue String value) {

    /** Reads the JSON string that an event holds. */
    @JsonCreator
    public SealedText {}
}
