package dev.tidings.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A socket whose timeout is a {@link Deadline} where a virtual thread reads: one that passes closes the socket, which
 * whoever reads hears of as of any timeout. Timeouts of less than a second, and those of platform threads, whose waits
 * cost nothing more, are the operating system's, and leave the socket open. Whoever uses it must let one thread read at a
 * time.
 */
final class DeadlineSocket extends Socket {

    private static final Logger LOGGER = LoggerFactory.getLogger(DeadlineSocket.class);

    private static final int LEAST_MILLIS = 1_000;

    private volatile int timeoutMillis;

    @Override
    public void setSoTimeout(int timeout) throws SocketException {
        super.setSoTimeout(timeout);
        timeoutMillis = timeout;
    }

    @Override
    public int getSoTimeout() {
        return timeoutMillis;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Input(super.getInputStream());
    }

    /** Costs no system call: the JDK hands it over with each wait. */
    private void useSystemTimeout(int millis) throws SocketException {
        super.setSoTimeout(millis);
    }

    private void closeAtOnce() {
        try {
            close();
        } catch (IOException e) {
            LOGGER.warn("A connection on which nothing came in time can't be closed: {}", e.toString());
        }
    }

    /** Whatever takes bytes from it, skipping too, goes by its one way of reading. */
    private final class Input extends InputStream {

        private final InputStream in;

        Input(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int millis = timeoutMillis;
            if (millis < LEAST_MILLIS || !Thread.currentThread().isVirtual()) {
                useSystemTimeout(millis);
                return in.read(bytes, offset, length);
            }
            useSystemTimeout(0);
            return readBefore(
                    Deadline.in(millis * 1_000_000L, DeadlineSocket.this::closeAtOnce), bytes, offset, length);
        }

        private int readBefore(Deadline deadline, byte[] bytes, int offset, int length) throws IOException {
            int read;
            try {
                read = in.read(bytes, offset, length);
            } catch (IOException e) {
                throw deadline.meet() ? e : timedOut(e);
            }
            if (!deadline.meet()) {
                throw timedOut(null);
            }
            return read;
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private static SocketTimeoutException timedOut(@Nullable IOException cause) {
            SocketTimeoutException timeout = new SocketTimeoutException("Read timed out");
            timeout.initCause(cause);
            return timeout;
        }
    }
}
