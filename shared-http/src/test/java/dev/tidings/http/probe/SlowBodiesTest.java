package dev.tidings.http.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.ApiClient;
import dev.tidings.http.Response;
import dev.tidings.http.TokenIssuer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that send much, slowly, many at once. */
@SpringBootTest(
        classes = ProbeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tidings.http.bodies.in-flight=4MB",
            "tidings.http.bodies.patience=1s",
            "tidings.http.bodies.grace=3s",
            "server.tomcat.connection-timeout=4s"
        })
class SlowBodiesTest {

    private static final int ANNOUNCED = 3_900_000;
    private static final int SENT = 600_000;

    @LocalServerPort
    private int port;

    @Autowired
    private TokenIssuer issuer;

    @Test
    @Timeout(60)
    void manySlowLargeUploadsLeaveTheRestAlone() {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<CompletableFuture<String>> uploads = IntStream.range(0, 60)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> upload("127.0.1." + (1 + n)), clients))
                    .toList()
                    .stream();
            ApiClient api = ApiClient.of(port).unchecked();
            for (int n = 0; n < 20; n++) {
                assertThat(api.get("/api/search?q=x").status()).isEqualTo(200);
                assertThat(api.post("/api/raw", "{}").status()).isEqualTo(200);
            }

            assertThat(uploads.map(CompletableFuture::join))
                    .allMatch(answer -> answer.matches("HTTP/1.1 (408|503) .*"), "cut or refused")
                    .anyMatch(answer -> answer.contains("503"));
            Response large = api.as(token()).post("/api/posts", new byte[ANNOUNCED]);
            assertThat(large.status()).as("there is room again: %s", large).isEqualTo(200);
        }
    }

    @Test
    @Timeout(60)
    void whoSendsAByteNowAndThenIsCut() throws IOException {
        try (Socket socket = connect("127.0.0.1");
                ScheduledExecutorService client = Executors.newSingleThreadScheduledExecutor()) {
            socket.getOutputStream().write(head("/api/raw", 10_000).getBytes(ISO_8859_1));
            ScheduledFuture<?> unused =
                    client.scheduleAtFixedRate(() -> sendByte(socket), 0, 100, TimeUnit.MILLISECONDS);

            assertThat(firstLine(socket)).startsWith("HTTP/1.1 408");
            client.shutdownNow();
        }
    }

    @Test
    void whoAsksBeforeSendingIsRefusedBeforeSending() throws IOException {
        String asks = "\r\nExpect: 100-continue";
        assertThat(answer(head("/api/posts", ANNOUNCED, asks))).startsWith("HTTP/1.1 401");
        assertThat(answer(head("/api/posts", 5_000_000, asks, bearer()))).startsWith("HTTP/1.1 413");
        assertThat(answer(head("/api/raw", 20_000, asks))).startsWith("HTTP/1.1 413");
        assertThat(answer(head("/api/changes", 10, asks))).startsWith("HTTP/1.1 401");
        assertThat(answer(head("/api/posts", ANNOUNCED, asks, bearer()))).startsWith("HTTP/1.1 100");
    }

    private String upload(String from) {
        try (Socket socket = connect(from)) {
            socket.getOutputStream()
                    .write(head("/api/posts", ANNOUNCED, bearer()).getBytes(ISO_8859_1));
            socket.getOutputStream().write(new byte[SENT]);
            return firstLine(socket);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void sendByte(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException e) {
            throw new UncheckedIOException("Cut", e);
        }
    }

    private String answer(String head) throws IOException {
        try (Socket socket = connect("127.0.0.1")) {
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            return firstLine(socket);
        }
    }

    private Socket connect(String from) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(from), 0);
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static String head(String path, int length, String... more) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + String.join("", more) + "\r\n\r\n";
    }

    private String bearer() {
        return "\r\nAuthorization: Bearer " + token();
    }

    private String token() {
        return issuer.tokenFor(UUID.randomUUID());
    }

    private static String firstLine(Socket socket) throws IOException {
        return String.valueOf(
                new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)).readLine());
    }
}
