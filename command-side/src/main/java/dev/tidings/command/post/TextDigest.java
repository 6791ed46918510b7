package dev.tidings.command.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Stands for a title and a content: two of them are equal where both texts are. It is the SHA-256 of the title's length,
 * the title and the content, in four numbers, for its hexadecimal digits would take two and a half times the memory.
 */
record TextDigest(long first, long second, long third, long fourth) {

    /** How much memory it takes. */
    static final int BYTES = 40;

    static TextDigest of(String title, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((title.length() + ":" + title).getBytes(UTF_8));
            digest.update(content.getBytes(UTF_8));
            ByteBuffer parts = ByteBuffer.wrap(digest.digest());
            return new TextDigest(parts.getLong(), parts.getLong(), parts.getLong(), parts.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
