package dev.tidings.query.trending;

import dev.tidings.http.ClientAddress;
import dev.tidings.query.paging.Page;
import dev.tidings.query.projection.AnsweredBy;
import dev.tidings.query.projection.MinEventPosition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What is trending, whenever it changes. */
@RestController
@Tag(name = "Posts")
class TrendingStreamController {

    private final BoardCache boards;
    private final TrendingListeners listeners;

    TrendingStreamController(BoardCache boards, TrendingListeners listeners) {
        this.boards = boards;
        this.listeners = listeners;
    }

    @GetMapping(path = "/api/posts/trending/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AnsweredBy({"post", "trending", "user", "comment", "favourite"})
    @Operation(
            summary = "The most viewed posts, as server-sent events",
            description = "Events named trending, whose data is what /api/posts/trending answers: at once, unless "
                    + "Last-Event-ID shows that the client has it, and on every change, at most twice a second. Comments "
                    + "in between show that the stream lives.")
    ResponseEntity<SseEmitter> stream(
            @RequestParam(defaultValue = "7d") @WindowParameter String window,
            @RequestParam(defaultValue = "created") @RankingParameter String by,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request)
            throws IOException {
        BoardChoice choice = new BoardChoice(Window.named(window), Ranking.named(by), limit);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).header("X-Accel-Buffering", "no");
        if (request.getMethod().equals(HttpMethod.HEAD.name())) {
            return answer.build();
        }
        EncodedBoard board = boards.get(choice, MinEventPosition.of(request));
        return answer.body(listeners.join(ClientAddress.of(request), choice, board, EncodedBoard.hashIn(lastEventId)));
    }
}
