package dev.tidings.command.reader;

import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.change.ChangeResponses;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller chooses to read: the id and the version of the answers are those of its choices. */
@RestController
@Tag(name = "Readers")
class ReaderController {

    private final ReaderChange readers;

    ReaderController(ReaderChange readers) {
        this.readers = readers;
    }

    @Operation(
            summary = "Make a published post one of one's favourites",
            description =
                    "Id and version are those of what the caller has chosen: its favourites, and whom it follows.")
    @PutMapping("/api/posts/{id}/favourite")
    ResponseEntity<ChangeResponse> favourite(@PathVariable UUID id, Caller caller, IfMatch ifMatch) {
        return ChangeResponses.updated(readers.favourite(caller, id, ifMatch));
    }

    @Operation(summary = "Take that back")
    @DeleteMapping("/api/posts/{id}/favourite")
    ResponseEntity<ChangeResponse> unfavourite(@PathVariable UUID id, Caller caller, IfMatch ifMatch) {
        return ChangeResponses.updated(readers.unfavourite(caller, id, ifMatch));
    }

    @Operation(
            summary = "Follow a user, but not oneself",
            description =
                    "Id and version are those of what the caller has chosen: its favourites, and whom it follows.")
    @PutMapping("/api/users/{id}/follow")
    ResponseEntity<ChangeResponse> follow(@PathVariable UUID id, Caller caller, IfMatch ifMatch) {
        return ChangeResponses.updated(readers.follow(caller, id, ifMatch));
    }

    @Operation(summary = "Follow a user no longer")
    @DeleteMapping("/api/users/{id}/follow")
    ResponseEntity<ChangeResponse> unfollow(@PathVariable UUID id, Caller caller, IfMatch ifMatch) {
        return ChangeResponses.updated(readers.unfollow(caller, id, ifMatch));
    }
}
