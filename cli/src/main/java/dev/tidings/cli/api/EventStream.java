package dev.tidings.cli.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Server-sent events as they come in. For one reader; closing it hangs up. */
public final class EventStream implements AutoCloseable {

    private final InputStream body;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

    EventStream(InputStream body) {
        this.body = body;
        Thread.ofVirtual().name("server-sent-events").start(this::read);
    }

    private sealed interface Signal {
        record Came(ServerEvent event) implements Signal {}

        record Alive() implements Signal {}

        record Ended() implements Signal {}

        record Broke(IOException cause) implements Signal {}
    }

    /**
     * Waits for the next event.
     *
     * @param silence after how long without even a sign of life the connection counts as broken
     * @return empty when the server ended the stream
     * @throws BrokenStreamException when the connection broke, or was silent for too long
     */
    public Optional<ServerEvent> next(Duration silence) throws BrokenStreamException {
        while (true) {
            switch (poll(silence)) {
                case Signal.Came came -> {
                    return Optional.of(came.event());
                }
                case Signal.Ended ended -> {
                    return Optional.empty();
                }
                case Signal.Broke broke -> throw new BrokenStreamException(broke.cause());
                case Signal.Alive alive -> {
                    // Then its silence begins anew.
                }
            }
        }
    }

    private Signal poll(Duration silence) throws BrokenStreamException {
        try {
            Signal signal = signals.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
            if (signal == null) {
                throw new BrokenStreamException(new IOException("silent for " + silence.toSeconds() + " s"));
            }
            return signal;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenStreamException(new IOException(e));
        }
    }

    private void read() {
        EventParser parser = new EventParser();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null) {
                signals.add(parser.line(line).<Signal>map(Signal.Came::new).orElseGet(Signal.Alive::new));
                line = reader.readLine();
            }
            signals.add(new Signal.Ended());
        } catch (IOException e) {
            signals.add(new Signal.Broke(e));
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
