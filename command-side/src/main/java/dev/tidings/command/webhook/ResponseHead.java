package dev.tidings.command.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is known of an answer that was not read. */
record ResponseHead(int status, @Nullable Duration retryAfter) {

    private static final int LONGEST = 16 * 1024;
    private static final int CONTINUE = 100;
    private static final int FIRST_FINAL = 200;

    /** Reads up to the empty line behind the headers; what is only on the way to an answer is passed over. */
    static ResponseHead read(InputStream in) throws IOException {
        int room = LONGEST;
        while (true) {
            StringBuilder text = new StringBuilder();
            while (text.indexOf("\r\n\r\n", Math.max(0, text.length() - 4)) < 0) {
                int read = in.read();
                if (read < 0 || room-- <= 0) {
                    throw new IOException("What it answers is not HTTP");
                }
                text.append((char) read);
            }
            String[] lines = text.toString().split("\r\n", -1);
            int status = status(lines[0]);
            if (status < CONTINUE || status >= FIRST_FINAL) {
                return new ResponseHead(status, retryAfter(lines));
            }
        }
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?")) {
            throw new IOException("What it answers is not HTTP");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private static @Nullable Duration retryAfter(String[] lines) {
        for (String line : lines) {
            if (line.regionMatches(true, 0, "retry-after:", 0, 12)
                    && line.substring(12).strip().matches("[0-9]{1,7}")) {
                return Duration.ofSeconds(Long.parseLong(line.substring(12).strip()));
            }
        }
        return null;
    }
}
