package dev.tidings.query.audit;

import dev.tidings.http.Caller;
import dev.tidings.query.audit.OperatorAction.Kind;
import dev.tidings.query.paging.Cursor;
import dev.tidings.query.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators have done. */
@RestController
@Tag(name = "Operations")
class AuditController {

    private static final String LIST = "operator actions";

    private static final String BEFORE = """
        select id, at, actor, action, projection, detail
          from read_model.operator_action
         where id < ?
         order by id desc
         limit ?
        """;

    private final JdbcClient database;

    AuditController(JdbcClient readModelJdbcClient) {
        this.database = readModelJdbcClient;
    }

    @GetMapping("/ops/audit")
    @Operation(
            summary = "Who has done what with the projections, newest first",
            description = "What administrators do about users, and authors about posts, are events: the log has them.")
    Page<OperatorAction> actions(
            Caller caller,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        caller.requireOperator();
        long before = Cursor.read(cursor, LIST).map(read -> read.number(0)).orElse(Long.MAX_VALUE);
        List<OperatorAction> found = database.sql(BEFORE)
                .params(before, limit + 1)
                .query((row, number) -> new OperatorAction(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("actor", UUID.class),
                        Kind.labelled(row.getString("action")),
                        row.getString("projection"),
                        row.getString("detail")))
                .list();
        return Page.of(found, limit, action -> Cursor.write(LIST, action.id()));
    }
}
