package dev.tidings.benchmarks.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** What PostgreSQL does by itself: a table of the log's shape, a transaction for each row. */
public final class PlainTable {

    private static final String CREATE = """
            create table plain (
                position    bigint      not null generated always as identity primary key,
                stream_type text        collate "C",
                stream_id   text        collate "C",
                version     bigint,
                name        text        collate "C" not null,
                revision    integer     not null,
                payload     bytea       not null,
                metadata    bytea       not null,
                recorded_at timestamptz not null,
                unique (stream_id, version, stream_type)
            );
            create index on plain using brin (recorded_at)
            """;

    private static final String INSERT = """
            insert into plain (stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
            values ('post', ?, 0, 'post.edited', 1, ?, ?, now())
            """;

    private final DataSource pool;

    /** Makes the table. */
    public PlainTable(DataSource pool) throws SQLException {
        this.pool = pool;
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
    }

    /** Inserts a row of the same size as an edited post with this content. Durable on return. */
    public void insert(String content) throws SQLException {
        String id = UUID.randomUUID().toString();
        String payload = "{\"postId\":\"%s\",\"authorId\":\"%s\",\"title\":\"A title\",\"content\":\"%s\"}"
                .formatted(id, id, content);
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, id);
            insert.setBytes(2, payload.getBytes(UTF_8));
            insert.setBytes(3, ("{\"eventId\":\"" + id + "\"}").getBytes(UTF_8));
            insert.executeUpdate();
        }
    }
}
