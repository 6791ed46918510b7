package dev.tidings.command.change;

import dev.tidings.command.change.ChangeResponse.Status;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers of requests that changed something: the body, {@code ETag} and {@code Event-Position}. */
public final class ChangeResponses {

    /** The header that says what to send as {@code Min-Event-Position} to see the change. */
    public static final String EVENT_POSITION = "Event-Position";

    private ChangeResponses() {}

    /**
     * 201 with where to find what was created.
     *
     * @param collection the path above it, such as {@code /api/posts}
     */
    public static ResponseEntity<ChangeResponse> created(String collection, Changed changed) {
        return start(HttpStatus.CREATED, changed)
                .location(URI.create(collection + "/" + changed.id()))
                .body(body(Status.CREATED, changed));
    }

    /** 200: it is now as the client wants it, and says whether it was before. */
    public static ResponseEntity<ChangeResponse> updated(Changed changed) {
        return start(HttpStatus.OK, changed)
                .body(body(changed.isAppended() ? Status.UPDATED : Status.UNCHANGED, changed));
    }

    /** 200: it is gone. */
    public static ResponseEntity<ChangeResponse> deleted(Changed changed) {
        return start(HttpStatus.OK, changed).body(body(Status.DELETED, changed));
    }

    private static ResponseEntity.BodyBuilder start(HttpStatus status, Changed changed) {
        return ResponseEntity.status(status)
                .eTag(Long.toString(changed.version()))
                .header(EVENT_POSITION, Long.toString(changed.position()));
    }

    private static ChangeResponse body(Status status, Changed changed) {
        return new ChangeResponse(status, changed.id(), changed.version(), changed.position());
    }
}
