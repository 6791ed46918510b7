package dev.tidings.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the driver reads from, as its factory makes it. */
class DeadlineSocketTest {

    private ServerSocket server;
    private Socket socket;
    private Socket peer;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        socket = new KeepAliveSocketFactory().createSocket();
        socket.connect(server.getLocalSocketAddress());
        peer = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        peer.close();
        server.close();
    }

    @Test
    void aVirtualThreadReadsWithoutATimeOfItsOwn() throws IOException {
        socket.setSoTimeout(15_000);
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        Thread reader = Thread.ofVirtual().start(() -> read(answer));

        await().until(() -> reader.getState() == Thread.State.WAITING);
        peer.getOutputStream().write(200);

        assertThat(answer.join()).isEqualTo(200);
        assertThat(socket.getSoTimeout()).isEqualTo(15_000);
    }

    @Test
    void aVirtualThreadIsToldThatNothingCameAndTheSocketIsOfNoUseAnyMore() throws IOException {
        socket.setSoTimeout(1_000);

        assertThatReadingTimesOut(task -> Thread.ofVirtual().start(task));

        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void whatIsSkippedIsWaitedForNoLongerThanWhatIsRead() throws IOException {
        socket.setSoTimeout(1_000);
        assertThatTheNextReadFinds(204, task -> Thread.ofVirtual().start(task));
        CompletableFuture<Long> skipped = new CompletableFuture<>();

        Thread.ofVirtual().start(() -> {
            try {
                skipped.complete(socket.getInputStream().skip(1));
            } catch (IOException e) {
                skipped.completeExceptionally(e);
            }
        });

        assertThatThrownBy(() -> skipped.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aShortTimeIsOnlyALookAndTheNextOneSeesWhatHasComeMeanwhile() throws IOException {
        socket.setSoTimeout(20);

        assertThatReadingTimesOut(task -> Thread.ofVirtual().start(task));

        assertThatTheNextReadFinds(201, task -> Thread.ofVirtual().start(task));
    }

    @Test
    void aPlatformThreadMayGoOnListeningAfterwardsEvenWhereVirtualOnesHaveRead() throws IOException {
        socket.setSoTimeout(1_000);
        assertThatTheNextReadFinds(202, task -> Thread.ofVirtual().start(task));

        assertThatReadingTimesOut(task -> Thread.ofPlatform().start(task));

        assertThatTheNextReadFinds(203, task -> Thread.ofPlatform().start(task));
    }

    private void assertThatReadingTimesOut(Executor reader) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        reader.execute(() -> read(answer));
        assertThatThrownBy(answer::join).hasCauseInstanceOf(SocketTimeoutException.class);
    }

    private void assertThatTheNextReadFinds(int sent, Executor reader) throws IOException {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        reader.execute(() -> read(answer));
        peer.getOutputStream().write(sent);
        assertThat(answer.join()).isEqualTo(sent);
    }

    private void read(CompletableFuture<Integer> answer) {
        try {
            answer.complete(socket.getInputStream().read());
        } catch (IOException e) {
            answer.completeExceptionally(e);
        }
    }
}
