package dev.tidings.query.export;

import dev.tidings.http.Caller;
import dev.tidings.http.security.CallerWatch;
import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** All posts at once. */
@RestController
@Tag(name = "Posts")
class ExportController {

    private static final String NDJSON = "application/x-ndjson";

    private final PostPagesOfAll posts;
    private final JsonMapper json;

    ExportController(PostPagesOfAll posts, JsonMapper json) {
        this.posts = posts;
        this.json = json;
    }

    /**
     * Each page of posts is read by a statement of its own, so that a client may take its time: neither a connection nor a
     * snapshot is held for it, and of the posts no more than a page.
     */
    @Operation(
            summary = "Export all posts, a line each (administrators)",
            description =
                    "Drafts and posts of suspended users too, the oldest first: what POST /api/posts/import takes. An "
                            + "import makes the authors anew, unverified and without an address; ids, comments, "
                            + "favourites and former slugs are not told. An export that "
                            + "breaks off, or during which its caller is no administrator any more, ends without its "
                            + "last chunk, so that no client takes it for whole.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ExportedPost.class)))
    @AnsweredBy({"post", "trending", "user"})
    @GetMapping("/api/posts/export")
    void export(Caller caller, HttpServletResponse response) throws IOException {
        caller.requireAdmin();
        CallerWatch watch = CallerWatch.begin();
        response.setContentType(NDJSON);
        response.setHeader("Cache-Control", "no-store");
        OutputStream output = response.getOutputStream();
        PostPagesOfAll.Place place = PostPagesOfAll.Place.BEGINNING;
        List<PostPagesOfAll.Found> page = posts.behind(place);
        while (!page.isEmpty()) {
            for (PostPagesOfAll.Found found : page) {
                output.write(json.writeValueAsBytes(found.post()));
                output.write('\n');
                place = found.place();
            }
            if (!watch.heldLately()) {
                throw new IOException("The session, or the role ADMIN, has ended meanwhile");
            }
            page = posts.behind(place);
        }
    }
}
