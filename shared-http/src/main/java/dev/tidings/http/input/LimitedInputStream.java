package dev.tidings.http.input;

import dev.tidings.http.ProblemException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;

/**
 * A body that is counted while it is read: fails with a problem as soon as it is larger or slower than it may be, or
 * where there is no room for it.
 */
final class LimitedInputStream extends ServletInputStream {

    /** What every request may hold without asking: connections are limited anyway. */
    private static final long FREE = 16 * 1024;

    /** How much room is taken at a time. */
    private static final long STEP = 64 * 1024;

    private final ServletInputStream body;
    private final BodyLimit limit;
    private final BodyPace pace;
    private final BodyBudget.Holding room;
    private long count;
    private long taken = FREE;
    private long waited;
    private boolean isGivenUp;

    LimitedInputStream(ServletInputStream body, BodyLimit limit, BodyPace pace, BodyBudget.Holding room) {
        this.body = body;
        this.limit = limit;
        this.pace = pace;
        this.room = room;
    }

    /** How much has been read. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = readInTime(target, offset, length);
        if (read > 0) {
            count += read;
            if (count > limit.bytes()) {
                throw limit.exceeded();
            }
            if (count > taken && !limit.isStream()) {
                long more = Math.max(STEP, count - taken);
                room.grow(more);
                taken += more;
            }
        }
        return read;
    }

    private int readInTime(byte[] target, int offset, int length) throws IOException {
        long start = System.nanoTime();
        try {
            int read = body.read(target, offset, length);
            waited += System.nanoTime() - start;
            if (read >= 0 && !pace.isKept(count + read, waited)) {
                throw missed();
            }
            return read;
        } catch (SocketTimeoutException e) {
            throw missed();
        }
    }

    private ProblemException missed() {
        isGivenUp = true;
        return BodyPace.missed();
    }

    /**
     * Takes in what nobody wants any more, since a client reads no answer before it has sent everything: for a while, and
     * not endlessly. What is left after that makes the container close the connection.
     */
    void drain(long mostBytes, long mostNanos) {
        if (body.isFinished()) {
            return;
        }
        byte[] nowhere = new byte[8 * 1024];
        long start = System.nanoTime();
        long drained = 0;
        try {
            while (!isGivenUp && !body.isFinished() && drained < mostBytes && System.nanoTime() - start < mostNanos) {
                int read = body.read(nowhere);
                isGivenUp = read < 0;
                drained += Math.max(0, read);
            }
        } catch (IOException e) {
            isGivenUp = true;
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
