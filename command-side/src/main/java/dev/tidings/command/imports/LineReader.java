package dev.tidings.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Takes a stream apart at its line feeds, holding no more than one line and a buffer, and no line that is too long. */
final class LineReader {

    private static final int BUFFER_BYTES = 64 * 1024;

    /** What some programs put before a text in UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** What stands in a text for what could not be decoded; it may be what was sent, too. */
    private static final char REPLACEMENT = '\ufffd';

    private final InputStream input;
    private final int maxLineBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int next;
    private int end;
    private long number;

    LineReader(InputStream input, int maxLineBytes) {
        this.input = input;
        this.maxLineBytes = maxLineBytes;
    }

    /** The next line that is not blank; null after the last one. */
    @Nullable
    Line next() throws IOException {
        while (fill()) {
            number++;
            Line line = read();
            if (!(line instanceof Line.Text it && it.text().isBlank())) {
                return line;
            }
        }
        return null;
    }

    private Line read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean isTooLong = false;
        boolean isAtEnd = false;
        while (!isAtEnd && fill()) {
            int feed = next;
            while (feed < end && buffer[feed] != '\n') {
                feed++;
            }
            isTooLong |= bytes.size() + (feed - next) > maxLineBytes;
            if (!isTooLong) {
                bytes.write(buffer, next, feed - next);
            }
            isAtEnd = feed < end;
            next = isAtEnd ? feed + 1 : feed;
        }
        return isTooLong ? new Line.TooLong(number) : decode(bytes.toByteArray());
    }

    private Line decode(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(bytes)) {
            return new Line.NotUtf8(number);
        }
        boolean isMarked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
        return new Line.Text(number, isMarked ? text.substring(BYTE_ORDER_MARK.length()) : text);
    }

    /** Slower than decoding without asking. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether there is anything left to read. */
    private boolean fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, input.read(buffer));
        }
        return next < end;
    }
}
