package dev.tidings.http.probe;

import dev.tidings.http.RequestTrace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Answers reads with and without validators, at once and in streams. */
@RestController
@RequestMapping("/api/reads")
class ReadProbe {

    record Value(String value) {}

    @GetMapping("/plain")
    Value plain(@RequestParam(defaultValue = "a") String value) {
        return new Value(value);
    }

    @GetMapping("/tagged")
    ResponseEntity<Value> tagged() {
        return ResponseEntity.ok().eTag("3-abc").body(new Value("x".repeat(20_000)));
    }

    @GetMapping("/cached")
    ResponseEntity<Value> cached() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                .body(new Value("cached"));
    }

    /** Stays open after its first event. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() throws IOException {
        SseEmitter emitter = new SseEmitter(Duration.ofSeconds(10).toMillis());
        emitter.send("first");
        return emitter;
    }

    @GetMapping(path = "/lines", produces = MediaType.APPLICATION_NDJSON_VALUE)
    StreamingResponseBody lines() {
        return out -> out.write(
                ("{\"trace\":\"" + RequestTrace.id().orElse("none") + "\"}\n").getBytes(StandardCharsets.UTF_8));
    }
}
