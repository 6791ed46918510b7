package dev.tidings.benchmarks.bare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class PostController {

    private static final String SELECT = """
        select p.*, a.username
        from post p
        join author a on a.id = p.author_id
        where p.id = ?
        """;

    private final JdbcClient jdbc;

    PostController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Author(UUID id, String username) {}

    record Post(
            UUID id,
            String slug,
            Author author,
            String title,
            @Nullable String summary,
            String content,
            List<String> tags,
            boolean published,
            OffsetDateTime createdAt,
            OffsetDateTime updatedAt,
            @Nullable OffsetDateTime publishedAt,
            long views,
            long version) {}

    @GetMapping("/api/posts/{id}")
    Post post(@PathVariable UUID id) {
        return jdbc.sql(SELECT)
                .param(id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Post read(ResultSet row) throws SQLException {
        return new Post(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                new Author(row.getObject("author_id", UUID.class), row.getString("username")),
                row.getString("title"),
                row.getString("summary"),
                row.getString("content"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getBoolean("published"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("updated_at", OffsetDateTime.class),
                row.getObject("published_at", OffsetDateTime.class),
                row.getLong("views"),
                row.getLong("version"));
    }
}
