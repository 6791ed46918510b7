package dev.tidings.query;

import dev.tidings.migrations.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Read tables of a place where much is going on, and how PostgreSQL goes about a query there. Nothing is changed there, so
 * that all tests look at the same: it takes seconds to fill.
 */
public final class ManyRows {

    /** Favours 10 000 posts, follows 10 000 users, and has read much of what they write. */
    public static final UUID READER = new UUID(3, 3);

    /** Has 20 000 comments, and is anybody's favourite. */
    public static final UUID POST = new UUID(7, 1);

    private static final String[] FILL = {
        """
        insert into post (id, author_id, title, content, excerpt, published, created_at, updated_at, published_at,
                          version, author_verified, featured, search)
        select ('00000000-0000-0007-0000-' || lpad(to_hex(n), 12, '0'))::uuid,
               ('00000000-0000-0001-0000-' || lpad(to_hex(n % 20000), 12, '0'))::uuid,
               'Title', 'Words', 'Words', n % 10 <> 0, at, at, case when n % 10 <> 0 then at end, 0, n % 2 = 0, false, ''
          from generate_series(1, 100000) n, lateral (select timestamptz '2026-01-01' + n * interval '1 minute') t (at)
        """,
        """
        insert into user_profile (id, username, username_key, named_at, verified, roles, created_at, version, erased)
        select ('00000000-0000-0001-0000-' || lpad(to_hex(n), 12, '0'))::uuid, 'user' || n, 'user' || n, n, false, '{}',
               now(), 0, false
          from generate_series(0, 19999) n
        """,
        """
        insert into trending_post
        select id, author_id, published, created_at, 0, 0, 0, 0, 0, 0 from post
        """,
        """
        insert into follow (reader_id, user_id)
        select reader, ('00000000-0000-0001-0000-' || lpad(to_hex(n * 2), 12, '0'))::uuid
          from generate_series(0, 9999) n,
               unnest(array['00000000-0000-0003-0000-000000000003',
                            '00000000-0000-0003-0000-000000000004']::uuid[]) reader
        """,
        """
        insert into favourite (reader_id, post_id)
        select reader, ('00000000-0000-0007-0000-' || lpad(to_hex(n * 9), 12, '0'))::uuid
          from generate_series(1, 10000) n,
               unnest(array['00000000-0000-0003-0000-000000000003',
                            '00000000-0000-0003-0000-000000000004']::uuid[]) reader
        """,
        "insert into post_favourite_count select post_id, count(*) from favourite group by post_id",
        """
        insert into comment (id, post_id, author_id, position, body, created_at)
        select gen_random_uuid(), ('00000000-0000-0007-0000-' || lpad(to_hex(1 + n % 5 * n), 12, '0'))::uuid,
               ('00000000-0000-0001-0000-' || lpad(to_hex(n % 20000), 12, '0'))::uuid, n, 'Words',
               timestamptz '2026-01-01' + n * interval '1 second'
          from generate_series(1, 100000) n
        """,
        "insert into post_comment_count select post_id, count(*) from comment group by post_id",
        // Of itself PostgreSQL would come to it between one test and the next.
        "vacuum analyze"
    };

    private static final JdbcClient JDBC = filled();

    private ManyRows() {}

    private static JdbcClient filled() {
        PGSimpleDataSource database = TestDatabase.create();
        database.setCurrentSchema("read_model");
        JdbcClient jdbc = JdbcClient.create(database);
        for (String statement : FILL) {
            jdbc.sql(statement).update();
        }
        return jdbc;
    }

    /** The plan by which PostgreSQL has run the query, line by line. */
    public static List<String> plan(String query, Map<String, Object> parameters) {
        JdbcClient.StatementSpec statement = JDBC.sql("explain (analyze, costs off) " + query);
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            statement = statement.param(parameter.getKey(), parameter.getValue());
        }
        return statement
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
