package dev.tidings.command.imports;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines and looks at them on a thread of its own, while those before them are imported, and hands out together what
 * has come: as many as a transaction takes well, and never one for which the others would have to wait. A client that
 * reads each result before it sends the next line gets it; one that sends faster than is imported waits. Taking is for one
 * thread.
 */
final class LinesAhead implements AutoCloseable {

    static final int MOST_LINES = 250;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int BATCHES_HELD = 2;

    private final LineReader lines;
    private final Function<Line, ParsedLine> parser;
    private final Thread reader;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<ParsedLine> ahead = new ArrayDeque<>();
    private int characters;
    private boolean isComplete;
    private boolean isClosed;
    private @Nullable Throwable failure;

    /** Starts to read; nobody else does until this is closed. */
    LinesAhead(LineReader lines, Function<Line, ParsedLine> parser) {
        this.lines = lines;
        this.parser = parser;
        this.reader = Thread.ofVirtual().name("import-lines").start(this::read);
    }

    /**
     * The next lines; none after the last one.
     *
     * @throws IOException when the client cannot be heard any more, once all is handed out that has come
     */
    List<ParsedLine> next() throws IOException {
        lock.lock();
        try {
            while (ahead.isEmpty() && !isComplete) {
                changed.await();
            }
            if (ahead.isEmpty() && failure != null) {
                throw rethrown(failure);
            }
            List<ParsedLine> batch = new ArrayList<>();
            int size = 0;
            while (!ahead.isEmpty() && batch.size() < MOST_LINES && size < MOST_CHARACTERS) {
                ParsedLine line = ahead.poll();
                batch.add(line);
                size += line.size();
            }
            characters -= size;
            changed.signalAll();
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while lines were read");
        } finally {
            lock.unlock();
        }
    }

    /** Returns when nothing is read any more, which may take as long as a silent client is waited for. */
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            isClosed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while lines were read");
        }
    }

    private void read() {
        Throwable ended = null;
        try {
            Line line = lines.next();
            while (line != null && add(parser.apply(line))) {
                line = lines.next();
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            ended = e;
        }
        lock.lock();
        try {
            failure = ended;
            isComplete = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is any use in reading on. */
    private boolean add(ParsedLine line) throws InterruptedException {
        lock.lock();
        try {
            while (!isClosed
                    && (ahead.size() >= BATCHES_HELD * MOST_LINES || characters >= BATCHES_HELD * MOST_CHARACTERS)) {
                changed.await();
            }
            ahead.add(line);
            characters += line.size();
            changed.signalAll();
            return !isClosed;
        } finally {
            lock.unlock();
        }
    }

    private static IOException rethrown(Throwable failure) {
        return switch (failure) {
            case IOException failed -> failed;
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> new IOException(failure);
        };
    }
}
