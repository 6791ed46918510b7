package dev.tidings.query.trending;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A client that listens. It costs a thread, a virtual one, only while something is sent to it; and however slow it is,
 * only what it is to get next is kept for it, for a newer board takes an older one's place. Thread-safe.
 */
final class TrendingListener {

    private static final byte[] COMMENT = ":\n\n".getBytes(US_ASCII);

    private final BoardChoice choice;
    private final SseEmitter emitter = new SseEmitter();
    private final Consumer<TrendingListener> whenGone;
    private final AtomicBoolean gone = new AtomicBoolean();
    private final AtomicReference<byte @Nullable []> next = new AtomicReference<>();
    private final AtomicBoolean sending = new AtomicBoolean();
    private volatile boolean ending;
    private volatile long changedAt = System.nanoTime();
    private @Nullable String shown;

    /**
     * A listener who has been told nothing yet.
     *
     * @param shown    the hash of the board that the client has, if any
     * @param whenGone is told once that it has gone
     */
    TrendingListener(BoardChoice choice, @Nullable String shown, Consumer<TrendingListener> whenGone) {
        this.choice = choice;
        this.shown = shown;
        this.whenGone = whenGone;
        emitter.onCompletion(this::forget);
        emitter.onError(e -> forget());
    }

    BoardChoice choice() {
        return choice;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Lets the answer begin with a board, or with a comment where the client has the board. */
    synchronized void begin(EncodedBoard board) throws IOException {
        write(board.hash().equals(shown) ? COMMENT : board.event());
        shown = board.hash();
    }

    /** Sends a board unless the client has it. */
    synchronized void show(EncodedBoard board) {
        if (!board.hash().equals(shown)) {
            shown = board.hash();
            offer(board.event());
        }
    }

    /** Sends a comment, which the client does not notice, where there is nothing else to send. */
    void greet() {
        if (!sending.get() && next.get() == null) {
            offer(COMMENT);
        }
    }

    /** Whether nothing has been sent to it for so long. */
    boolean isSilentFor(Duration time) {
        return !sending.get() && elapsed(time);
    }

    /** Whether it has taken so long already over what is being sent to it. */
    boolean isStuckFor(Duration time) {
        return sending.get() && elapsed(time);
    }

    private boolean elapsed(Duration time) {
        return System.nanoTime() - changedAt >= time.toNanos();
    }

    /** Ends the stream once what is being sent has been. */
    void end() {
        ending = true;
        wake();
    }

    /** Sends nothing more to it, whatever is still on its way. */
    void forget() {
        if (gone.compareAndSet(false, true)) {
            whenGone.accept(this);
        }
    }

    private void offer(byte[] event) {
        next.set(event);
        wake();
    }

    private void wake() {
        if (sending.compareAndSet(false, true)) {
            changedAt = System.nanoTime();
            Thread.startVirtualThread(this::send);
        }
    }

    private void write(byte[] event) throws IOException {
        emitter.send(Set.of(new DataWithMediaType(event, MediaType.APPLICATION_OCTET_STREAM)));
    }

    private void send() {
        try {
            for (byte[] event = next.getAndSet(null); event != null && !ending; event = next.getAndSet(null)) {
                write(event);
                changedAt = System.nanoTime();
            }
        } catch (IOException | IllegalStateException e) {
            // The container ends what it can't write; there is nobody to tell.
            forget();
            return;
        }
        if (ending) {
            emitter.complete();
            forget();
            return;
        }
        sending.set(false);
        if (next.get() != null || ending) {
            wake();
        }
    }
}
