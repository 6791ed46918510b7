package dev.tidings.command.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over real sockets. */
@Timeout(30)
class SenderTest {

    private static final byte[] BODY = "{}".getBytes(US_ASCII);
    private static final byte[] PUBLIC = {9, 9, 9, 9};
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(1);

    @AfterEach
    void stop() {
        watch.shutdownNow();
    }

    @Test
    void theConnectionGoesToTheAddressThatWasJudged() throws IOException {
        try (Receiver receiver = new Receiver()) {
            AtomicInteger resolved = new AtomicInteger();
            Sender sender = sender(true, host -> {
                assertThat(host).isEqualTo("hooks.example");
                // Whoever asks twice is led astray.
                return addresses(host, resolved.incrementAndGet() == 1 ? LOOPBACK : PUBLIC);
            });

            Outcome outcome = sender.post(url("hooks.example", receiver.port()), Map.of(), BODY);

            assertThat(outcome.status()).isEqualTo(204);
            assertThat(resolved).hasValue(1);
            assertThat(receiver.received().getFirst().header("host")).isEqualTo("hooks.example:" + receiver.port());
        }
    }

    @Test
    void aNameThatLeadsIntoAPrivateNetworkByNowIsNotCalled() throws IOException {
        try (Receiver receiver = new Receiver()) {
            Sender sender = sender(false, host -> addresses(host, LOOPBACK));

            Outcome outcome = sender.post(url("hooks.example", receiver.port()), Map.of(), BODY);

            assertThat(outcome.failure()).contains("private network");
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void aNameOfWhichOneAddressIsPrivateIsNotCalled() throws IOException {
        try (Receiver receiver = new Receiver()) {
            Sender sender = sender(false, host -> addresses(host, PUBLIC, LOOPBACK));

            Outcome outcome = sender.post(url("hooks.example", receiver.port()), Map.of(), BODY);

            assertThat(outcome.failure()).contains("private network");
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void anAnswerThatComesByDribsAndDrabsIsNotWaitedFor() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answer(server, "HTTP/1.1 200 OK\r\nX: ", 200);

            Outcome outcome = sender(true, InetAddress::getAllByName)
                    .post(url("127.0.0.1", server.getLocalPort()), Map.of(), BODY);

            assertThat(outcome.failure()).isEqualTo("it does not answer within 1 s");
            assertThat(outcome.duration()).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void headersWithoutEndAreNotRead() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answer(server, "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(10_000), 0);

            Outcome outcome = sender(true, InetAddress::getAllByName)
                    .post(url("127.0.0.1", server.getLocalPort()), Map.of(), BODY);

            assertThat(outcome.isDelivered()).isFalse();
        }
    }

    @Test
    void whoWantsToBeAskedLaterIsHeard() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answer(server, "HTTP/1.1 503 Later\r\nretry-after: 120\r\n\r\n", 0);

            Outcome outcome = sender(true, InetAddress::getAllByName)
                    .post(url("127.0.0.1", server.getLocalPort()), Map.of(), BODY);

            assertThat(outcome.status()).isEqualTo(503);
            assertThat(outcome.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        }
    }

    /** Answers one request, and goes on with a byte every so many milliseconds. */
    private static void answer(ServerSocket server, String answer, int millisBetween) {
        Thread.ofPlatform().daemon().start(() -> {
            try (Socket socket = server.accept()) {
                socket.getInputStream().readNBytes(60);
                socket.getOutputStream().write(answer.getBytes(US_ASCII));
                socket.getOutputStream().flush();
                if (millisBetween == 0) {
                    socket.getInputStream().readAllBytes();
                    return;
                }
                socket.setSoTimeout(millisBetween);
                while (true) {
                    drip(socket);
                }
            } catch (IOException e) {
                // The sender has had enough.
                return;
            }
        });
    }

    private static void drip(Socket socket) throws IOException {
        try {
            socket.getInputStream().readNBytes(1000);
        } catch (SocketTimeoutException e) {
            socket.getOutputStream().write('x');
        }
        socket.getOutputStream().write('x');
    }

    private Sender sender(boolean allowPrivate, Resolver resolver) {
        SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
        return new Sender(resolver, allowPrivate, Duration.ofSeconds(1), tls, watch);
    }

    private static URI url(String host, int port) {
        return URI.create("http://" + host + ":" + port + "/");
    }

    private static InetAddress[] addresses(String host, byte[]... addresses) throws UnknownHostException {
        InetAddress[] all = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            all[i] = InetAddress.getByAddress(host, addresses[i]);
        }
        return all;
    }
}
