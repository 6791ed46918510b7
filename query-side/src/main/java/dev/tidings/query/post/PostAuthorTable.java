package dev.tidings.query.post;

import static dev.tidings.query.batch.Column.booleans;
import static dev.tidings.query.batch.Column.uuids;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes {@code post_author}, many rows a statement. An author without a row is neither verified nor an admin, nor suspended. */
@Component
class PostAuthorTable {

    private static final String WRITE = """
            merge into post_author a
            using unnest(?, ?, ?, ?) as c (id, verified, admin, suspended)
               on a.id = c.id
            when matched then
                update set verified = coalesce(c.verified, a.verified), admin = coalesce(c.admin, a.admin),
                           suspended = coalesce(c.suspended, a.suspended)
            when not matched then
                insert (id, verified, admin, suspended)
                values (c.id, coalesce(c.verified, false), coalesce(c.admin, false), coalesce(c.suspended, false))
            """;

    private final JdbcTemplate jdbc;

    PostAuthorTable(DataSource readModelDataSource) {
        this.jdbc = new JdbcTemplate(readModelDataSource);
    }

    void write(List<AuthorChanges> authors) {
        if (!authors.isEmpty()) {
            jdbc.update(
                    WRITE,
                    uuids(authors, AuthorChanges::authorId),
                    booleans(authors, AuthorChanges::verified),
                    booleans(authors, AuthorChanges::admin),
                    booleans(authors, AuthorChanges::suspended));
        }
    }
}
