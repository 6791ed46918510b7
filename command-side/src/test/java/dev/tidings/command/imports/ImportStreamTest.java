package dev.tidings.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.CommandSideTest;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An import over a bare socket, for no HTTP client reads an answer before it has sent its request. */
class ImportStreamTest extends CommandSideTest {

    @LocalServerPort
    private int port;

    @Test
    void aLineIsAnsweredBeforeTheNextIsSent() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            OutputStream request = socket.getOutputStream();
            BufferedReader response = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            send(
                    request,
                    "POST /api/posts/import HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + administrator().accessToken()
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");

            for (int line = 1; line <= 3; line++) {
                sendChunk(request, "{\"author\":\"streamer\",\"title\":\"Hello\",\"content\":\"World\"}\n");
                assertThat(nextResult(response)).startsWith("{\"line\":" + line + ",\"status\":\"imported\"");
            }
            send(request, "0\r\n\r\n");
        }
    }

    @Test
    void blankLinesBehindALineDoNotHoldItBack() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            OutputStream request = socket.getOutputStream();
            BufferedReader response = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            send(
                    request,
                    "POST /api/posts/import HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + administrator().accessToken()
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");

            for (int line = 1; line <= 10; line += 3) {
                sendChunk(request, "{\"author\":\"streamer\",\"title\":\"Hello\",\"content\":\"World\"}\n\n \r\n");
                assertThat(nextResult(response)).startsWith("{\"line\":" + line + ",\"status\":\"imported\"");
            }
            send(request, "0\r\n\r\n");
        }
    }

    @Test
    void aClientThatSendsAllBeforeItReadsGetsAllItsAnswers() throws IOException {
        int lines = 120_000;
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            OutputStream request = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
            send(
                    request,
                    "POST /api/posts/import HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer "
                            + administrator().accessToken()
                            + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + lines * 3 + "\r\n\r\n");
            for (int line = 0; line < lines; line++) {
                request.write("{}\n".getBytes(UTF_8));
            }
            request.flush();

            BufferedReader response = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            String last = nextResult(response);
            for (int line = 2; line <= lines; line++) {
                last = nextResult(response);
            }

            assertThat(last).startsWith("{\"line\":" + lines + ",\"status\":\"refused\"");
        }
    }

    /** Not where a chunk ends within a line: an answer to HTTP/1.0 has no chunks. */
    private static String nextResult(BufferedReader response) throws IOException {
        String line = response.readLine();
        while (!line.startsWith("{")) {
            line = response.readLine();
        }
        return line;
    }

    private static void sendChunk(OutputStream request, String text) throws IOException {
        send(request, Integer.toHexString(text.getBytes(UTF_8).length) + "\r\n" + text + "\r\n");
    }

    private static void send(OutputStream request, String text) throws IOException {
        request.write(text.getBytes(UTF_8));
        request.flush();
    }
}
