package dev.tidings.query.archive;

import dev.tidings.http.Caller;
import dev.tidings.http.ClientPlaces;
import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@Tag(name = "Users")
class ArchiveController {

    /** As many are written at once on a node; each holds little memory and a connection now and then. */
    private static final int AT_ONCE = 8;

    private final ClientPlaces places = new ClientPlaces(AT_ONCE, 1);
    private final Archive archive;

    ArchiveController(Archive archive) {
        this.archive = archive;
    }

    @Operation(
            summary = "All that is kept of the caller, as one archive",
            description =
                    "A ZIP file: the profile, posts and drafts as Markdown with front matter, comments, favourites, "
                            + "whom one follows, and the events of all that is there, with what is sealed in them opened. Lists "
                            + "are JSON, a line for each item. It is written while it is read, one at a time for each user.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/api/me/export", produces = "application/zip")
    @AnsweredBy({"user", "post", "comment", "favourite", "follow"})
    ResponseEntity<StreamingResponseBody> export(Caller caller) {
        archive.requireUser(caller.userId());
        ClientPlaces.Place place = places.take(caller.userId().toString());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("tidings-export.zip")
                                .build()
                                .toString())
                .body(out -> {
                    try (place) {
                        archive.write(caller.userId(), out);
                    }
                });
    }
}
