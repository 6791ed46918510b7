package dev.tidings.http.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether the encoded part of a URL stands for Unicode text without NUL. */
final class PercentEncoding {

    private PercentEncoding() {}

    static boolean isText(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return true;
        }
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            int octet = encoded.charAt(i);
            if (octet == '%') {
                octet = octet(encoded, i + 1);
                i += 2;
            }
            if (octet <= 0 || octet > 0xff) {
                return false;
            }
            bytes.put((byte) octet);
        }
        return isUtf8(bytes.flip());
    }

    /** The value of two hexadecimal digits, or -1. */
    private static int octet(String encoded, int start) {
        if (start + 2 > encoded.length()) {
            return -1;
        }
        int high = Character.digit(encoded.charAt(start), 16);
        int low = Character.digit(encoded.charAt(start + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
