package dev.tidings.command.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends results, each on a line, by a thread of its own: a client that sends many lines before it reads the first
 * answer is not waited for while it is waited for. What cannot be sent yet is held, compressed, up to a limit; beyond that adding
 * waits, so that no more lines are read, until the client reads or its connection fails. Blank lines break long silences.
 * Adding is for one thread.
 */
final class ResultStream implements AutoCloseable {

    private static final int BLOCK_BYTES = 64 * 1024;
    private static final byte[] BLANK_LINE = {'\n'};

    private final OutputStream output;
    private final long heldBytes;
    private final Duration heartbeat;
    private final Thread sender;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> blocks = new ArrayDeque<>();
    private final ByteArrayOutputStream newest = new ByteArrayOutputStream();
    private long held;
    private boolean isComplete;
    private @Nullable Exception failure;

    /**
     * Starts to send.
     *
     * @param output    belongs to the stream until that is closed, and stays open then
     * @param heldBytes how much is held at the most, compressed
     * @param heartbeat how long a silence may last
     */
    ResultStream(OutputStream output, long heldBytes, Duration heartbeat) {
        this.output = output;
        this.heldBytes = heldBytes;
        this.heartbeat = heartbeat;
        this.sender = Thread.ofVirtual().name("import-results").start(this::send);
    }

    /**
     * Adds a result.
     *
     * @param line without its line feed
     * @throws IOException when the client cannot be reached any more
     */
    void add(byte[] line) throws IOException {
        lock.lock();
        try {
            while (held > heldBytes && failure == null) {
                changed.await();
            }
            requireSound();
            newest.writeBytes(line);
            newest.write('\n');
            if (newest.size() >= BLOCK_BYTES) {
                byte[] block = deflated(newest.toByteArray());
                newest.reset();
                blocks.add(block);
                held += block.length;
            }
            changed.signalAll();
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when all is sent. */
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            isComplete = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            sender.join();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        requireSound();
    }

    private void send() {
        try {
            for (byte[] next = next(); next != null; next = next()) {
                output.write(next);
                output.flush();
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            fail(e);
        }
    }

    /** What is to be sent next; null where all is sent. */
    private byte @Nullable [] next() throws InterruptedException, IOException {
        lock.lock();
        try {
            long nanos = heartbeat.toNanos();
            while (blocks.isEmpty() && newest.size() == 0 && !isComplete) {
                if (nanos <= 0) {
                    return BLANK_LINE;
                }
                nanos = changed.awaitNanos(nanos);
            }
            byte[] block = blocks.poll();
            if (block != null) {
                held -= block.length;
                changed.signalAll();
                return inflated(block);
            }
            byte[] last = newest.toByteArray();
            newest.reset();
            return last.length == 0 ? null : last;
        } finally {
            lock.unlock();
        }
    }

    private void fail(Exception e) {
        lock.lock();
        try {
            failure = e;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void requireSound() throws IOException {
        lock.lock();
        try {
            if (failure != null) {
                throw new IOException("The client does not take the results", failure);
            }
        } finally {
            lock.unlock();
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("Interrupted while results were sent");
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(deflated)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deflated.toByteArray();
    }

    private static byte[] inflated(byte[] block) throws IOException {
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(block))) {
            return inflater.readAllBytes();
        }
    }
}
