package dev.tidings.command.change;

import dev.tidings.command.change.ChangeResponse.Status;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers of requests that changed something: the body, {@code ETag} and {@code Event-Position}. */
public final class ChangeAnswer {

    private static final String EVENT_POSITION = "Event-Position";

    private ChangeAnswer() {}

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

    /** 202: counted, in no stream of its own, durable. */
    public static ResponseEntity<ChangeResponse> recorded(UUID id, long position) {
        return ResponseEntity.accepted()
                .header(EVENT_POSITION, Long.toString(position))
                .body(new ChangeResponse(Status.UPDATED, id, null, position));
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
