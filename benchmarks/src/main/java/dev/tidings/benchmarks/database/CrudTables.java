package dev.tidings.benchmarks.database;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a service without events keeps posts in: one table, found by the same ways as the read tables of Tidings, with the
 * same posts as {@link ReadTables#fill} makes.
 */
public final class CrudTables {

    private static final String TABLES = """
        create table author (
            id       uuid not null primary key,
            username text not null unique
        );
        create table post (
            id           uuid        not null,
            author_id    uuid        not null,
            slug         text        collate "C" not null,
            title        text        not null,
            summary      text,
            content      text        not null,
            excerpt      text        not null generated always as (left(content, 280)) stored,
            tags         text[]      not null default '{}',
            published    boolean     not null,
            featured     boolean     not null,
            created_at   timestamptz not null,
            updated_at   timestamptz not null,
            published_at timestamptz,
            views        bigint      not null default 0,
            version      bigint      not null default 0,
            search       tsvector    not null default ''
        ) with (fillfactor = 80) -- room for a row's next version beside it: views touch no index
        """;

    private static final String AUTHORS = """
        insert into author (id, username)
        select %s, 'author' || a from generate_series(0, ? / 10 - 1) a
        """.formatted(Ids.AUTHOR_SQL);

    private static final String POSTS = """
        insert into post
            (id, author_id, slug, title, content, published, featured, created_at, updated_at, published_at, views,
             version, search)
        select %s, %s, 'post-' || i, 'Post ' || i, content, true, a %% 10 = 0, created_at, created_at, created_at,
               %s, 1, setweight(to_tsvector('english', 'Post ' || i), 'A') || search
        from generate_series(0, ? - 1) i
        cross join lateral (select i %% (? / 10) as a, now() - interval '365 days' * i / ? as created_at) numbers
        join text_pool on t = i %% 1000
        """.formatted(Ids.POST_SQL, Ids.AUTHOR_SQL, ReadTables.VIEWS_SQL);

    private static final List<String> INDEXES = List.of(
            "alter table post add primary key (id)",
            "alter table post add foreign key (author_id) references author",
            "create unique index post_slug on post (slug)",
            "create index post_newest on post (published, created_at, id)",
            "create index post_updated on post (published, updated_at, id)",
            "create index post_by_author on post (author_id, published, created_at, id)",
            "create index post_featured on post (created_at, id) where published and featured",
            "create index post_publication on post (published_at, id) where published",
            "create index post_search on post using gin (search)");

    private static final String TRIGGER = """
        create function post_search() returns trigger language plpgsql as $$
        begin
            new.search := setweight(to_tsvector('english', new.title), 'A')
                || setweight(to_tsvector('english', coalesce(new.summary, '')), 'B')
                || setweight(to_tsvector('english', array_to_string(new.tags, ' ')), 'B')
                || setweight(to_tsvector('english', new.content), 'C');
            return new;
        end $$;
        create trigger post_search before insert or update of title, summary, tags, content on post
            for each row execute function post_search()
        """;

    private final JdbcTemplate jdbc;

    /** Those of the database, which are not there yet. */
    public CrudTables(Database database) {
        this.jdbc = database.jdbc();
    }

    /** Makes them, with so many posts, and a tenth as many authors. */
    public void fill(int posts) {
        jdbc.execute(TABLES);
        jdbc.execute(ReadTables.TEXTS);
        jdbc.update(AUTHORS, posts);
        jdbc.update(POSTS, posts, posts, posts);
        INDEXES.forEach(jdbc::execute);
        jdbc.execute(TRIGGER);
        jdbc.execute("vacuum analyze");
    }
}
