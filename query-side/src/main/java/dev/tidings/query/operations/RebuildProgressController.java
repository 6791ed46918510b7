package dev.tidings.query.operations;

import dev.tidings.http.Caller;
import dev.tidings.http.stream.EventStream;
import dev.tidings.http.stream.EventStreams;
import dev.tidings.projections.Phase;
import dev.tidings.projections.Rebuild;
import dev.tidings.projections.Rebuilds;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far a rebuild is, at once or again and again. */
@RestController
@Tag(name = "Operations")
class RebuildProgressController {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Rebuilds rebuilds;
    private final EventStreams streams;

    RebuildProgressController(Rebuilds rebuilds, EventStreams streams) {
        this.rebuilds = rebuilds;
        this.streams = streams;
    }

    @GetMapping("/ops/rebuilds/{id}")
    @Operation(
            summary = "How far a rebuild is",
            description =
                    "As text/event-stream it is told each second, until there is nothing more to come: at its end, "
                            + "or once it has caught up where it does not switch by itself.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Rebuild.class)),
                @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"))
            })
    Rebuild find(Caller caller, @PathVariable UUID id) {
        caller.requireOperator();
        return RebuildProblems.translated(() -> rebuilds.find(id));
    }

    @GetMapping(path = "/ops/rebuilds/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Hidden
    void follow(Caller caller, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        caller.requireOperator();
        Rebuild rebuild = RebuildProblems.translated(() -> rebuilds.find(id));
        EventStream stream = streams.open(request, response);
        long told = 1;
        stream.send("progress", told, rebuild);
        while (moves(rebuild) && stream.await(RebuildProgressController::aWhile)) {
            rebuild = rebuilds.find(id);
            told++;
            stream.send("progress", told, rebuild);
        }
    }

    private static boolean moves(Rebuild rebuild) {
        return rebuild.switchWhenCaughtUp() ? !rebuild.phase().isEnd() : rebuild.phase() == Phase.BUILDING;
    }

    private static boolean aWhile(Duration patience) throws InterruptedException {
        Thread.sleep(BETWEEN);
        return true;
    }
}
