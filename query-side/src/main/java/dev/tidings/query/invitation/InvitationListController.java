package dev.tidings.query.invitation;

import dev.tidings.http.Caller;
import dev.tidings.query.paging.Cursor;
import dev.tidings.query.paging.Page;
import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The invitations that were not used yet, for administrators. They are no events: what is here now is all there is. */
@RestController
@Tag(name = "Invitations")
class InvitationListController {

    private static final String LIST = "invitations";

    /** Ids sort by the time they were made. */
    private static final UUID LAST_ID = new UUID(-1, -1);

    private static final String NEWEST_FIRST = """
            select invitation_id, email, user_id, created_by, created_at, expires_at
            from event_store.invitation
            where expires_at > statement_timestamp() and invitation_id < ?
            order by invitation_id desc
            limit ?
            """;

    private final JdbcClient jdbc;

    InvitationListController(@Qualifier("eventLogDataSource") DataSource eventLogDataSource) {
        this.jdbc = JdbcClient.create(eventLogDataSource);
    }

    /**
     * An invitation that was not used yet. What to register with is not known here any more.
     *
     * @param email     the address that who registers must have; null for any
     * @param userId    the imported author whose account it is for; null for a new one
     * @param createdBy the administrator who made it
     */
    record InvitationItem(
            UUID id,
            @Nullable String email,
            @Nullable UUID userId,
            UUID createdBy,
            Instant createdAt,
            Instant expiresAt) {}

    @GetMapping("/api/invitations")
    @AnsweredBy
    @Operation(summary = "The invitations that were not used yet, newest first (administrators)")
    Page<InvitationItem> invitations(
            Caller caller,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        caller.requireAdmin();
        UUID behind = Cursor.read(cursor, LIST).map(place -> place.id(0)).orElse(LAST_ID);
        List<InvitationItem> found = jdbc.sql(NEWEST_FIRST)
                .params(behind, limit + 1)
                .query((row, number) -> new InvitationItem(
                        row.getObject("invitation_id", UUID.class),
                        row.getString("email"),
                        row.getObject("user_id", UUID.class),
                        row.getObject("created_by", UUID.class),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
        return Page.of(found, limit, last -> Cursor.write(LIST, last.id()));
    }
}
