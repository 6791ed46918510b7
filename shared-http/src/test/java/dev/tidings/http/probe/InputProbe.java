package dev.tidings.http.probe;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes input of every kind and gives it back. */
@RestController
@RequestMapping("/api")
class InputProbe {

    enum Colour {
        RED,
        GREEN
    }

    record Author(String name, List<String> names) {}

    record Note(
            @NotNull @Size(min = 1, max = 10) String title,
            @Nullable Boolean published,
            @Nullable Integer views,
            @Nullable Instant createdAt,
            @Nullable Colour colour,
            @Nullable UUID id,
            @Nullable Author author) {}

    record Length(long bytes) {}

    @PostMapping(path = "/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
    Note echo(@Valid @RequestBody Note note) {
        return note;
    }

    @GetMapping("/notes/{id}")
    Note byId(@PathVariable UUID id) {
        return new Note("found", null, null, null, null, id, null);
    }

    @GetMapping("/search")
    Note search(
            @RequestParam String q,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable Boolean published,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Colour colour) {
        return new Note(q, published, limit, since, colour, null, null);
    }

    @GetMapping("/with-header")
    Note withHeader(@RequestHeader("Min-Event-Position") long position) {
        return new Note("header", null, (int) position, null, null, null, null);
    }

    @PostMapping(path = "/raw", consumes = MediaType.ALL_VALUE)
    Length raw(HttpServletRequest request) throws IOException {
        return new Length(request.getInputStream().readAllBytes().length);
    }

    @PostMapping(path = "/posts", consumes = MediaType.ALL_VALUE)
    Length large(HttpServletRequest request) throws IOException {
        return raw(request);
    }

    @PostMapping(path = "/posts/import", consumes = "application/x-ndjson")
    Length streamed(HttpServletRequest request) throws IOException {
        return new Length(request.getInputStream().transferTo(OutputStream.nullOutputStream()));
    }
}
