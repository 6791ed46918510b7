package dev.tidings.http.input;

import dev.tidings.http.Caller;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/** A request whose body is limited while it is read. What may be large is read only for who is logged in. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private static final Logger LOG = LoggerFactory.getLogger(LimitedRequest.class);
    private static final long MOST_DRAINED = 16L * 1024 * 1024;
    private static final long DRAINING_NANOS = Duration.ofSeconds(10).toNanos();

    private final BodyLimit limit;
    private final BodyPace pace;
    private final BodyBudget.Holding room;
    private @Nullable LimitedInputStream stream;
    private @Nullable BufferedReader reader;

    LimitedRequest(HttpServletRequest request, BodyLimit limit, BodyPace pace, BodyBudget.Holding room) {
        super(request);
        this.limit = limit;
        this.pace = pace;
        this.room = room;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (limit.large() && Caller.current().isEmpty()) {
            throw LoginFirst.missing();
        }
        return stream();
    }

    private LimitedInputStream stream() throws IOException {
        if (stream == null) {
            stream = new LimitedInputStream(super.getInputStream(), limit, pace, room);
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (reader == null) {
            String encoding = getCharacterEncoding();
            Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            reader = new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
        return reader;
    }

    long bytesRead() {
        return stream == null ? 0 : stream.count();
    }

    /** Gives its room back, and makes the client ready for the answer. */
    void end() {
        room.release();
        // Whoever asks before it sends has sent nothing as long as nobody has read.
        boolean isToCome = stream != null || getHeader(HttpHeaders.EXPECT) == null;
        if (isToCome) {
            drain();
        }
    }

    private void drain() {
        try {
            stream().drain(MOST_DRAINED, DRAINING_NANOS);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The body cannot be taken in: nobody is there, or it was read in another way", e);
        }
    }
}
