package dev.tidings.http.conditional;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Answers as clients get them that take gzip. */
final class Gzip {

    static final String CODING = "gzip";

    /** Below that, the packet is the same. */
    private static final int LEAST = 2048;

    private static final Pattern TEXT = Pattern.compile("(application/([^;]*\\+)?(json|xml)|text/[^;]*)( *;.*)?");
    private static final Pattern REFUSED = Pattern.compile("q=0(\\.0*)?");

    private Gzip() {}

    static boolean isWorthwhile(@Nullable String contentType, int size) {
        return size >= LEAST && contentType != null && TEXT.matcher(contentType).matches();
    }

    static boolean isAcceptedBy(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING)).stream()
                .flatMap(header -> Arrays.stream(header.toLowerCase(Locale.ROOT).split(",")))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(Gzip::isGzip);
    }

    private static boolean isGzip(String coding) {
        String[] parts = coding.split(";", 2);
        return parts[0].equals(CODING)
                && (parts.length == 1 || !REFUSED.matcher(parts[1]).matches());
    }

    /** Quickly rather than as small as can be: it is done anew for each answer. */
    static byte[] compress(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 3);
        try (OutputStream gzip = new FastGzip(compressed)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }

    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
