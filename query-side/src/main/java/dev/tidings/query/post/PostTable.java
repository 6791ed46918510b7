package dev.tidings.query.post;

import static dev.tidings.query.batch.Column.booleans;
import static dev.tidings.query.batch.Column.instants;
import static dev.tidings.query.batch.Column.longs;
import static dev.tidings.query.batch.Column.texts;
import static dev.tidings.query.batch.Column.uuids;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes {@code post}, many rows a statement. */
@Component
class PostTable {

    /** A statement takes at most about so many characters of content, however long posts are. */
    private static final int CONTENT_PER_STATEMENT = 4_000_000;

    /** Each is used more than once, and made once thanks to the offset. */
    private static final String VECTORS = """
            cross join lateral (
                       select to_tsvector('english', c.searched_title) as title,
                              to_tsvector('english', c.searched_about) as about
                       offset 0) v""";

    /** What posts are ranked by. */
    private static final String SEARCH_HEAD = """
            setweight(v.title, 'A')
                       || setweight(v.about, 'B')
                       || array_to_tsvector(array(
                              select mark from unnest(string_to_array(c.marks, E'\\n')) mark
                               where starts_with(mark, '!')))""";

    /** What posts are found by: {@link SearchMarks} say what the signs mean. */
    private static final String SEARCH = """
            setweight(v.title, 'A')
                       || setweight(v.about, 'B')
                       || setweight(to_tsvector('english', c.searched_content), 'C')
                       || array_to_tsvector(string_to_array(c.marks, E'\\n') || array(
                              select '=' || lexeme from unnest(v.title)))""";

    /** An array of arrays would have to be as wide everywhere; no tag has a line break. */
    private static final String TAGS = "string_to_array(c.tags, E'\\n')";

    private static final String INSERT = """
            insert into post
                (id, author_id, slug, title, summary, content, excerpt, tags, published, created_at, updated_at,
                 published_at, scheduled_at, version, author_verified, featured, search, search_head)
            select c.id, c.author_id, c.slug, c.title, nullif(c.summary, ''), c.content, c.excerpt, %s,
                   c.published and not coalesce(a.suspended, false), c.created_at, c.updated_at, c.published_at,
                   c.scheduled_at, c.version, coalesce(a.verified, false),
                   (c.published and not coalesce(a.suspended, false) and coalesce(a.verified, false))
                   or coalesce(a.admin, false),
                   %s,
                   %s
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as c (id, author_id, slug, title, summary, content, excerpt, tags, published, created_at, updated_at,
                      published_at, scheduled_at, version, searched_title, searched_about, searched_content, marks)
             %s
              left join post_author a on a.id = c.author_id
            """.formatted(TAGS, SEARCH, SEARCH_HEAD, VECTORS);

    private static final String UPDATE = """
            update post p
               set slug         = coalesce(c.slug, p.slug),
                   title        = coalesce(c.title, p.title),
                   summary      = case when c.summary is null then p.summary else nullif(c.summary, '') end,
                   content      = coalesce(c.content, p.content),
                   excerpt      = coalesce(c.excerpt, p.excerpt),
                   tags         = case when c.tags is null then p.tags else %s end,
                   search       = case when c.title is null then p.search else %s end,
                   search_head  = case when c.title is null then p.search_head else %s end,
                   updated_at   = coalesce(c.updated_at, p.updated_at),
                   published    = coalesce(c.published and not coalesce(a.suspended, false), p.published),
                   published_at = case when c.published is null then p.published_at else c.published_at end,
                   scheduled_at = case when c.scheduling then c.scheduled_at else p.scheduled_at end,
                   featured     = (coalesce(c.published and not coalesce(a.suspended, false), p.published)
                                   and coalesce(a.verified, false))
                                  or coalesce(a.admin, false),
                   version      = c.version
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as c (id, author_id, slug, title, summary, content, excerpt, tags, updated_at, published, published_at,
                      scheduling, scheduled_at, version, searched_title, searched_about, searched_content, marks)
             %s
              left join post_author a on a.id = c.author_id
             where p.id = c.id
            """.formatted(TAGS, SEARCH, SEARCH_HEAD, VECTORS);

    /** A post that has a time of publication is published, whether or not it is shown. */
    private static final String FOLLOW_AUTHORS = """
            update post p
               set published = now.published, author_verified = now.verified, featured = now.featured
              from (select q.id, a.verified, s.published, (s.published and a.verified) or a.admin as featured
                      from post_author a
                      join post q on q.author_id = a.id
                     cross join lateral (select q.published_at is not null and not a.suspended as published) s
                     where a.id = any (?)) now
             where p.id = now.id
               and (p.published, p.author_verified, p.featured) <> (now.published, now.verified, now.featured)
            returning p.id, old.published <> new.published as shown_otherwise
            """;

    private static final String ABOUT = "select id, coalesce(summary, ''), tags from post where id = any (?)";

    private static final String DELETE = "delete from post where id = any (?)";

    private final JdbcTemplate jdbc;

    PostTable(DataSource readModelDataSource) {
        this.jdbc = new JdbcTemplate(readModelDataSource);
    }

    void insert(List<PostChanges> posts) {
        for (List<PostChanges> some : inPortions(posts)) {
            jdbc.update(
                    INSERT,
                    uuids(some, PostChanges::postId),
                    uuids(some, PostChanges::authorId),
                    texts(some, PostChanges::slug),
                    texts(some, PostChanges::title),
                    texts(some, PostChanges::summary),
                    texts(some, PostChanges::content),
                    texts(some, PostChanges::excerpt),
                    texts(some, PostTable::tags),
                    booleans(some, post -> Boolean.TRUE.equals(post.published())),
                    instants(some, PostChanges::createdAt),
                    instants(some, PostChanges::updatedAt),
                    instants(some, PostChanges::publishedAt),
                    instants(some, PostChanges::scheduledAt),
                    longs(some, PostChanges::version),
                    texts(some, PostChanges::searchedTitle),
                    texts(some, PostChanges::searchedAbout),
                    texts(some, PostChanges::searchedContent),
                    texts(some, PostChanges::marks));
        }
    }

    void update(List<PostChanges> posts) {
        completeAbout(posts);
        for (List<PostChanges> some : inPortions(posts)) {
            jdbc.update(
                    UPDATE,
                    uuids(some, PostChanges::postId),
                    uuids(some, PostChanges::authorId),
                    texts(some, PostChanges::slug),
                    texts(some, PostChanges::title),
                    texts(some, PostChanges::summary),
                    texts(some, PostChanges::content),
                    texts(some, PostChanges::excerpt),
                    texts(some, PostTable::tags),
                    instants(some, PostChanges::updatedAt),
                    booleans(some, PostChanges::published),
                    instants(some, PostChanges::publishedAt),
                    booleans(some, PostChanges::isScheduleTouched),
                    instants(some, PostChanges::scheduledAt),
                    longs(some, PostChanges::version),
                    texts(some, PostChanges::searchedTitle),
                    texts(some, PostChanges::searchedAbout),
                    texts(some, PostChanges::searchedContent),
                    texts(some, PostChanges::marks));
        }
    }

    /** What is said of a post besides is searched anew with its text, also where an edit leaves it as it is. */
    private void completeAbout(List<PostChanges> posts) {
        Map<UUID, PostChanges> incomplete = posts.stream()
                .filter(PostChanges::lacksAbout)
                .collect(Collectors.toMap(PostChanges::postId, Function.identity()));
        if (!incomplete.isEmpty()) {
            jdbc.query(
                    ABOUT,
                    row -> {
                        PostChanges post = Objects.requireNonNull(incomplete.get(row.getObject(1, UUID.class)));
                        post.keepAbout(row.getString(2), List.of((String[])
                                row.getArray(3).getArray()));
                    },
                    uuids(incomplete.keySet()));
        }
    }

    /** Carries what changed of authors over to all their posts. Those that are shown now, or not any more. */
    List<UUID> followAuthors(Collection<UUID> authors) {
        List<UUID> shownOtherwise = new ArrayList<>();
        if (!authors.isEmpty()) {
            jdbc.query(
                    FOLLOW_AUTHORS,
                    row -> {
                        if (row.getBoolean("shown_otherwise")) {
                            shownOtherwise.add(row.getObject("id", UUID.class));
                        }
                    },
                    uuids(authors));
        }
        return shownOtherwise;
    }

    void delete(List<PostChanges> posts) {
        if (!posts.isEmpty()) {
            jdbc.update(DELETE, uuids(posts, PostChanges::postId));
        }
    }

    private static @Nullable String tags(PostChanges post) {
        return post.tags() == null ? null : String.join("\n", post.tags());
    }

    private static List<List<PostChanges>> inPortions(List<PostChanges> posts) {
        List<List<PostChanges>> portions = new ArrayList<>();
        int size = CONTENT_PER_STATEMENT;
        for (PostChanges post : posts) {
            if (size >= CONTENT_PER_STATEMENT) {
                portions.add(new ArrayList<>());
                size = 0;
            }
            portions.getLast().add(post);
            size += post.size();
        }
        return portions;
    }
}
