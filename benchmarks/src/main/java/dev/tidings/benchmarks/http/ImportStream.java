package dev.tidings.benchmarks.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Sends lines in one request and takes the answer's lines meanwhile, as whoever imports much would. */
public final class ImportStream {

    private static final int BUFFER = 1 << 16;
    private static final int HEX = 16;

    private final URI server;
    private final String token;

    /**
     * To a server.
     *
     * @param token of access
     */
    public ImportStream(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /**
     * Sends all lines, and returns when the answer has ended.
     *
     * @param results is handed each line of the answer, without blank ones
     */
    public void send(Stream<String> lines, Consumer<String> results) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> write(socket, lines));
            read(new BufferedInputStream(socket.getInputStream(), BUFFER), results);
            sending.join();
        }
    }

    private void write(Socket socket, Stream<String> lines) {
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
            out.write(("POST /api/posts/import HTTP/1.1\r\nHost: " + server.getAuthority()
                            + "\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(ISO_8859_1));
            for (String line : (Iterable<String>) lines::iterator) {
                byte[] bytes = (line + "\n").getBytes(UTF_8);
                out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
                out.write(bytes);
                out.write('\r');
                out.write('\n');
            }
            out.write("0\r\n\r\n".getBytes(ISO_8859_1));
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(InputStream in, Consumer<String> results) throws IOException {
        String status = HttpConnection.line(in);
        StringBuilder head = new StringBuilder();
        for (String line = HttpConnection.line(in); !line.isEmpty(); line = HttpConnection.line(in)) {
            head.append(line.toLowerCase(Locale.ROOT)).append('\n');
        }
        if (!status.contains(" 200") || head.indexOf("transfer-encoding: chunked") < 0) {
            throw new IllegalStateException("The import was answered with " + status + "\n" + head);
        }
        StringBuilder rest = new StringBuilder();
        for (int size = size(in); size > 0; size = size(in)) {
            rest.append(new String(in.readNBytes(size), UTF_8));
            int start = 0;
            for (int end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n", start)) {
                String line = rest.substring(start, end);
                start = end + 1;
                if (!line.isBlank()) {
                    results.accept(line);
                }
            }
            rest.delete(0, start);
            HttpConnection.line(in);
        }
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(HttpConnection.line(in), HEX);
    }
}
