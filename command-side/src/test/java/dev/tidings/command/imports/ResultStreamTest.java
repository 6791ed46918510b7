package dev.tidings.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ResultStreamTest {

    private static final Duration NEVER = Duration.ofDays(1);

    @Test
    void whatAClientDoesNotReadYetIsHeldAndThenSentInOrder() throws Exception {
        SlowClient client = new SlowClient();
        try (ResultStream results = new ResultStream(client, 1024 * 1024, NEVER)) {
            for (int line = 1; line <= 50_000; line++) {
                results.add(("{\"line\":" + line + ",\"status\":\"refused\"}").getBytes(UTF_8));
            }
            client.starts.countDown();
        }

        assertThat(client.text().lines()).hasSize(50_000);
        assertThat(client.text().lines().skip(49_999)).containsExactly("{\"line\":50000,\"status\":\"refused\"}");
    }

    @Test
    void beyondTheLimitAddingWaitsUntilTheClientReads() throws Exception {
        SlowClient client = new SlowClient();
        AtomicInteger added = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                ResultStream results = new ResultStream(client, 100_000, NEVER)) {
            Future<?> adding = threads.submit(() -> {
                for (int line = 0; line < 50_000; line++) {
                    results.add(UUID.randomUUID().toString().getBytes(UTF_8));
                    added.incrementAndGet();
                }
                return null;
            });
            await().until(() -> added.get() > 2_000);
            await().during(Duration.ofMillis(300)).until(() -> added.get() < 20_000);

            client.starts.countDown();

            adding.get();
        }
        assertThat(client.text().lines()).hasSize(50_000);
    }

    @Test
    void aClientThatIsGoneIsTold() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> {
                    try (ResultStream results = new ResultStream(gone, 1024, NEVER)) {
                        for (; ; ) {
                            results.add(new byte[] {'a'});
                        }
                    }
                })
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("gone");
    }

    @Test
    void aSilenceIsBrokenByBlankLines() throws Exception {
        SlowClient client = new SlowClient();
        client.starts.countDown();
        try (ResultStream results = new ResultStream(client, 1024, Duration.ofMillis(20))) {
            await().until(() -> client.text().startsWith("\n\n"));
            results.add("{}".getBytes(UTF_8));
        }

        assertThat(client.text().strip()).isEqualTo("{}");
    }

    /** Takes nothing until it starts. */
    private static final class SlowClient extends OutputStream {

        private final CountDownLatch starts = new CountDownLatch(1);
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                starts.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            taken.write(bytes, offset, length);
        }

        String text() {
            return taken.toString(UTF_8);
        }
    }
}
