package dev.tidings.benchmarks.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;

/** Takes one response after the other from a connection, looking at no more of them than where they end. */
final class ResponseReader {

    private static final byte[] LENGTH = "content-length:".getBytes(ISO_8859_1);
    private static final byte[] CODING = "transfer-encoding:".getBytes(ISO_8859_1);
    private static final int STATUS = "HTTP/1.1 ".length();

    private byte[] bytes = new byte[1 << 16];
    private ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private int searched;
    private int bodyStart = -1;
    private int bodyEnd;
    private int nextChunk = -1;

    /** Begins with the next response. */
    void begin() {
        buffer.clear();
        searched = 0;
        bodyStart = -1;
        nextChunk = -1;
    }

    /** Takes what there is, and says whether the response is complete. */
    boolean read(ReadableByteChannel channel) throws IOException {
        if (!buffer.hasRemaining()) {
            int length = bytes.length;
            bytes = Arrays.copyOf(bytes, 2 * length);
            buffer = ByteBuffer.wrap(bytes).position(length);
        }
        if (channel.read(buffer) < 0) {
            throw new EOFException("The server has closed the connection after " + text());
        }
        if (bodyStart < 0 && !findBody()) {
            return false;
        }
        return nextChunk < 0 ? buffer.position() >= bodyEnd : takeChunks();
    }

    int status() {
        return 100 * digit(STATUS) + 10 * digit(STATUS + 1) + digit(STATUS + 2);
    }

    boolean hasInBody(byte[] text) {
        int last = bodyEnd - text.length;
        for (int start = bodyStart; start <= last; start++) {
            if (Arrays.equals(bytes, start, start + text.length, text, 0, text.length)) {
                return true;
            }
        }
        return text.length == 0;
    }

    String text() {
        return new String(bytes, 0, Math.max(buffer.position(), 0), UTF_8);
    }

    private boolean findBody() {
        int end = buffer.position() - 3;
        for (int at = searched; at < end; at++) {
            if (bytes[at] == '\r' && bytes[at + 1] == '\n' && bytes[at + 2] == '\r' && bytes[at + 3] == '\n') {
                bodyStart = at + 4;
                bodyEnd = bodyStart;
                readHead();
                return true;
            }
        }
        searched = Math.max(0, end);
        return false;
    }

    private void readHead() {
        for (int line = STATUS; line < bodyStart; line++) {
            if (bytes[line - 1] == '\n') {
                if (startsWith(line, LENGTH)) {
                    bodyEnd = bodyStart + number(line + LENGTH.length, 10);
                } else if (startsWith(line, CODING)) {
                    nextChunk = bodyStart;
                }
            }
        }
    }

    /** Moves chunks together, for what is looked for may be in two of them. */
    private boolean takeChunks() {
        while (true) {
            int line = nextChunk;
            while (line < buffer.position() && bytes[line] != '\n') {
                line++;
            }
            if (line == buffer.position()) {
                return false;
            }
            int size = number(nextChunk, 16);
            int chunk = line + 1;
            if (chunk + size + 2 > buffer.position()) {
                return false;
            }
            System.arraycopy(bytes, chunk, bytes, bodyEnd, size);
            bodyEnd += size;
            nextChunk = chunk + size + 2;
            if (size == 0) {
                return true;
            }
        }
    }

    private boolean startsWith(int at, byte[] lowerCase) {
        for (int i = 0; i < lowerCase.length; i++) {
            if ((bytes[at + i] | ' ') != lowerCase[i] && bytes[at + i] != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int start, int radix) {
        int at = start;
        while (bytes[at] == ' ') {
            at++;
        }
        int number = 0;
        for (int digit = Character.digit(bytes[at], radix); digit >= 0; digit = Character.digit(bytes[++at], radix)) {
            number = radix * number + digit;
        }
        return number;
    }

    private int digit(int at) {
        return bytes[at] - '0';
    }
}
