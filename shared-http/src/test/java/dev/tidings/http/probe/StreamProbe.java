package dev.tidings.http.probe;

import dev.tidings.http.stream.EventStream;
import dev.tidings.http.stream.EventStreams;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever listens of each time that something happens. */
@RestController
class StreamProbe {

    private final EventStreams streams;
    private final Semaphore happened = new Semaphore(0);
    private final AtomicInteger listeners = new AtomicInteger();

    StreamProbe(EventStreams streams) {
        this.streams = streams;
    }

    @PostMapping("/api/stream")
    void happen() {
        happened.release();
    }

    @GetMapping("/api/listeners")
    Map<String, Integer> listeners() {
        return Map.of("listeners", listeners.get());
    }

    @GetMapping(path = "/api/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(HttpServletRequest request, HttpServletResponse response) throws IOException {
        EventStream stream = streams.open(request, response);
        listeners.incrementAndGet();
        try {
            for (long id = 1; stream.await(this::somethingHappens); id++) {
                stream.send("happened", id, Map.of("times", id, "what", "a\nb"));
            }
        } finally {
            listeners.decrementAndGet();
        }
    }

    /** Always at work, and nothing of it concerns the client. */
    @GetMapping(path = "/api/busy-stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void followNothing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        EventStream stream = streams.open(request, response);
        listeners.incrementAndGet();
        try {
            boolean open = true;
            while (open) {
                open = stream.await(patience -> !happened.tryAcquire(10, TimeUnit.MILLISECONDS));
            }
        } finally {
            listeners.decrementAndGet();
        }
    }

    private boolean somethingHappens(Duration patience) throws InterruptedException {
        return happened.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    }
}
