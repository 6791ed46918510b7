package dev.tidings.query.operations;

import dev.tidings.eventstore.EventLog;
import dev.tidings.http.Caller;
import dev.tidings.http.stream.EventStreams;
import dev.tidings.query.paging.Page;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log, to look through and to follow. */
@RestController
@Tag(name = "Operations")
class EventsController {

    private static final String NAME = "[a-z.-]{1,100}";
    private static final String NO_NAME = "must be an event's name, such as post.published";
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final EventLog log;
    private final LoggedEvents events;
    private final LogTail tail;
    private final EventStreams streams;

    EventsController(EventLog log, LoggedEvents events, LogTail tail, EventStreams streams) {
        this.log = log;
        this.events = events;
        this.tail = tail;
        this.streams = streams;
    }

    @GetMapping("/ops/events")
    @Operation(
            summary = "The log, from a position on",
            description =
                    "As text/event-stream it is followed: from the position behind Last-Event-ID, else from the one "
                            + "that is asked for, else from now on. Each event has its position as its id. "
                            + "Admins alone are shown what people wrote; others get [redacted] in its place.",
            parameters =
                    @Parameter(
                            name = LAST_EVENT_ID,
                            in = ParameterIn.HEADER,
                            description = "The last position that a follower has seen",
                            schema = @Schema(type = "integer", format = "int64")))
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = EventPage.class)),
                @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"))
            })
    EventPage browse(
            Caller caller,
            @RequestParam(defaultValue = "1") @Min(0) long from,
            @RequestParam(required = false) @Parameter(description = "The id of a user or a post") @Nullable
                    UUID stream,
            @RequestParam(required = false)
                    @Pattern(regexp = NAME, message = NO_NAME)
                    @Parameter(example = "post.published")
                    @Nullable
                    String name,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        caller.requireOperator();
        return EventPage.of(events.from(from, new EventFilter(stream, name), limit), shownTo(caller));
    }

    @GetMapping(path = "/ops/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Hidden
    void follow(
            Caller caller,
            @RequestParam(required = false) @Min(0) @Nullable Long from,
            @RequestParam(required = false) @Nullable UUID stream,
            @RequestParam(required = false) @Pattern(regexp = NAME, message = NO_NAME) @Nullable String name,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Min(0) @Nullable Long lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        caller.requireOperator();
        long start = start(from, lastEventId);
        new LogFollower(log, events, tail, new EventFilter(stream, name), start, shownTo(caller))
                .follow(streams.open(request, response));
    }

    private static UnaryOperator<LogEntryResponse> shownTo(Caller caller) {
        return caller.isAdmin() ? UnaryOperator.identity() : LogEntryResponse::redacted;
    }

    /** A client that connects again asks as it did at first, and tells besides how far it has come. */
    private long start(@Nullable Long from, @Nullable Long lastEventId) {
        if (lastEventId != null) {
            // Nothing can be behind the largest number there is.
            return lastEventId == Long.MAX_VALUE ? lastEventId : lastEventId + 1;
        }
        return from == null ? log.head() + 1 : from;
    }

    /**
     * Events of the log, in its order, as operators get them.
     *
     * @param items    fewer than were asked for where they are large or scattered widely: that is not the end
     * @param nextFrom what to send as {@code from} for those behind; null at the log's end
     */
    record EventPage(List<LogEntryResponse> items, @Nullable Long nextFrom) {

        static EventPage of(LogSlice slice, UnaryOperator<LogEntryResponse> shown) {
            return new EventPage(slice.events().stream().map(shown).toList(), slice.isLast() ? null : slice.next());
        }
    }
}
