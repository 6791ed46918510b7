package dev.tidings.command.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Stands for a title and a content: two of them are equal where both texts are.
 *
 * @param sha256 of the title's length, the title and the content
 */
record TextDigest(String sha256) {

    static TextDigest of(String title, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((title.length() + ":" + title).getBytes(UTF_8));
            digest.update(content.getBytes(UTF_8));
            return new TextDigest(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
