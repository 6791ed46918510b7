package dev.tidings.query.post;

import static java.util.stream.Collectors.toSet;

import dev.tidings.http.Caller;
import dev.tidings.query.paging.Cursor;
import dev.tidings.query.paging.Page;
import dev.tidings.query.permits.Dear;
import dev.tidings.query.projection.AnsweredBy;
import dev.tidings.query.user.UserNamesFromLog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every change of a post, from its stream. */
@RestController
@Tag(name = "Posts")
class PostHistoryController {

    private final HistoryAccess access;
    private final PostStreams streams;
    private final UserNamesFromLog names;

    PostHistoryController(HistoryAccess access, PostStreams streams, UserNamesFromLog names) {
        this.access = access;
        this.streams = streams;
        this.names = names;
    }

    @GetMapping("/api/posts/{id}/history")
    @Dear
    @AnsweredBy(log = true)
    @Operation(
            summary = "Every change of a post, the first one first",
            description = "For its author and admins, also once it is deleted. A page with long contents ends early.")
    Page<PostChangeResponse> history(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        String list = "history " + id;
        long from = Cursor.read(cursor, list).map(last -> last.following(0)).orElse(0L);
        access.require(caller, id);
        List<PostEnvelope> records = streams.read(id, from, limit);
        Page<PostChangeResponse> page = new Page<>(named(records), null);
        if (records.isEmpty() || !streams.hasVersion(id, last(records) + 1)) {
            return page;
        }
        return new Page<>(page.items(), Cursor.write(list, last(records)));
    }

    private static long last(List<PostEnvelope> records) {
        return records.getLast().recorded().version();
    }

    private List<PostChangeResponse> named(List<PostEnvelope> records) {
        Map<UUID, String> known = names.find(records.stream()
                .map(PostEnvelope::actor)
                .filter(Objects::nonNull)
                .collect(toSet()));
        return records.stream()
                .map(record -> {
                    UUID actor = record.actor();
                    return PostChangeResponse.of(record, actor == null ? null : new Author(actor, known.get(actor)));
                })
                .toList();
    }
}
