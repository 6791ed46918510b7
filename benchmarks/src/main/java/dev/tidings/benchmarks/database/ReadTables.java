package dev.tidings.benchmarks.database;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills the read tables as projections would have, only quicker: every post published, a year of them, a tenth of their
 * authors verified, ten posts an author, a few posts with most of the views.
 */
public final class ReadTables {

    /** Is in every ninth post. */
    public static final String COMMON_WORD = "herring";

    private static final String USERS = """
        insert into read_model.user_profile
            (id, username, username_key, named_at, email, verified, roles, created_at, version, erased)
        select %s, 'author' || a, 'author' || a, 1, 'author' || a || '@example.org', a %% 10 = 0, '{}', now(), 0,
               false
        from generate_series(0, ? / 10 - 1) a
        """.formatted(Ids.AUTHOR_SQL);

    /** The views of the post with the number {@code i}: most of them are a few posts'. */
    static final String VIEWS_SQL = "(100000 / (1 + (hashint8(i) & 65535)) + (hashint8(i) & 7))";

    /** Words of different frequency; what is searched for is made once for each of a thousand texts. */
    static final String TEXTS = """
        create unlogged table text_pool as
        select t, content, left(content, 280) as excerpt,
               setweight(to_tsvector('english', content), 'C') as search
        from (
            select t,
                   string_agg('w' || (power(hashint8extended(t, n) & 1023, 3) / 200000)::int, ' ')
                       || case when t % 9 = 0 then ' herring' else '' end as content
            from generate_series(0, 999) t, generate_series(1, 50) n
            group by t
        ) texts
        """;

    private static final String POSTS = """
        insert into read_model.post
            (id, author_id, slug, title, content, excerpt, published, created_at, updated_at, published_at, version,
             author_verified, featured, search, search_head)
        select %s, %s, 'post-' || i, 'Post ' || i, content, excerpt, true, created_at, created_at, created_at, 1,
               a %% 10 = 0, a %% 10 = 0,
               setweight(to_tsvector('english', 'Post ' || i), 'A') || search || array_to_tsvector(array[
                   '!post ' || i, '=post', '=' || i, '~post', '~ost', '~pst', '~pot', '~pos']),
               setweight(to_tsvector('english', 'Post ' || i), 'A') || array_to_tsvector(array['!post ' || i])
        from generate_series(0, ? - 1) i
        cross join lateral (select i %% (? / 10) as a, now() - interval '365 days' * i / ? as created_at) numbers
        join text_pool on t = i %% 1000
        """.formatted(Ids.POST_SQL, Ids.AUTHOR_SQL);

    private static final String BOARD = """
        insert into read_model.trending_post
            (post_id, author_id, published, created_at, created_day, created_hour, views, views_24h, views_7d,
             views_30d)
        select id, author_id, true, created_at, second / 86400, second / 3600,
               %s,
               case when i %% 720 <= 24 then recent else 0 end,
               case when i %% 720 <= 168 then recent else 0 end,
               recent
        from read_model.post
        cross join lateral (
            select number_of(id) as i,
                   100000 / (1 + (hashint8(number_of(id)) & 65535)) as recent,
                   floor(extract(epoch from created_at))::bigint as second) numbers
        """.formatted(VIEWS_SQL);

    private static final String HOURS = """
        insert into read_model.trending_view_hour (post_id, hour, views)
        select post_id, hour - number_of(post_id) % 720, views_30d
        from read_model.trending_post
        cross join read_model.trending_clock
        where views_30d > 0
        """;

    private static final String NUMBER_OF = """
        create function number_of(id uuid) returns bigint language sql immutable
        return ('x' || right(id::text, 12))::bit(48)::bigint
        """;

    private static final String CLOCK =
            "update read_model.trending_clock set hour = floor(extract(epoch from now()))::bigint / 3600";

    private static final String COUNTS = """
        insert into read_model.post_count (user_id, username, username_key, posts, published)
        select u.id, u.username, u.username_key, count(*), count(*)
        from read_model.user_profile u
        join read_model.post p on p.author_id = u.id
        group by u.id
        """;

    private static final String AUTHORS = """
        insert into read_model.post_author (id, verified, admin)
        select id, verified, false from read_model.user_profile
        """;

    private static final String PUBLISHED =
            "insert into read_model.post_count_published (post_id) select id from read_model.post";

    private final JdbcTemplate jdbc;

    /** Those of the database. */
    public ReadTables(Database database) {
        this.jdbc = database.jdbc();
    }

    /** Fills them with so many posts, and a tenth as many authors. */
    public void fill(int posts) {
        List<Index> indexes = Index.drop(jdbc);
        jdbc.execute(NUMBER_OF);
        jdbc.execute(TEXTS);
        jdbc.update(USERS, posts);
        jdbc.execute(AUTHORS);
        jdbc.update(POSTS, posts, posts, posts);
        jdbc.execute(CLOCK);
        jdbc.execute(BOARD);
        jdbc.execute(HOURS);
        jdbc.execute(COUNTS);
        jdbc.execute(PUBLISHED);
        indexes.forEach(index -> index.create(jdbc));
        jdbc.execute("vacuum analyze");
    }
}
