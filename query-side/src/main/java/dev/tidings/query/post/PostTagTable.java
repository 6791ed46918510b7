package dev.tidings.query.post;

import static dev.tidings.query.batch.Column.longs;
import static dev.tidings.query.batch.Column.texts;
import static dev.tidings.query.batch.Column.uuids;

import dev.tidings.query.batch.Column;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes {@code post_tag}, which posts have a tag, and {@code tag_count}, how many of them are published. Posts of all
 * segments count in the same rows: every batch locks those that it changes in the order of their tags, so that none
 * waits for another in a circle.
 */
@Component
class PostTagTable {

    private static final String REMOVE = """
            delete from post_tag where post_id = any (?)
            returning tag, published
            """;

    private static final String ADD = """
            insert into post_tag (post_id, tag, published, created_at)
            select p.id, t.tag, p.published, p.created_at
              from post p
             cross join unnest(p.tags) as t (tag)
             where p.id = any (?)
            returning tag, published
            """;

    private static final String COUNT = """
            insert into tag_count as old (tag, posts)
            select c.tag, c.change from unnest(?, ?) as c (tag, change) order by c.tag collate "C"
            on conflict (tag) do update set posts = old.posts + excluded.posts
            """;

    private static final String FORGET = "delete from tag_count where tag = any (?) and posts = 0";

    private final JdbcTemplate jdbc;

    PostTagTable(DataSource readModelDataSource) {
        this.jdbc = new JdbcTemplate(readModelDataSource);
    }

    /**
     * Comes after the same was written to {@code post}.
     *
     * @param shownOtherwise posts that are shown now, or not any more, for what became of their authors
     */
    void write(List<PostChanges> gone, List<PostChanges> fresh, List<PostChanges> changed, List<UUID> shownOtherwise) {
        Set<UUID> moved = new LinkedHashSet<>(shownOtherwise);
        changed.stream()
                .filter(PostChanges::isFoundOtherwise)
                .map(PostChanges::postId)
                .forEach(moved::add);
        List<UUID> removed = Stream.concat(gone.stream().map(PostChanges::postId), moved.stream())
                .toList();
        List<UUID> added = Stream.concat(
                        fresh.stream()
                                .filter(post ->
                                        post.tags() != null && !post.tags().isEmpty())
                                .map(PostChanges::postId),
                        moved.stream())
                .toList();
        Map<String, Long> counts = new TreeMap<>();
        count(counts, REMOVE, removed, -1);
        count(counts, ADD, added, 1);
        counts.values().removeIf(change -> change == 0);
        if (!counts.isEmpty()) {
            List<Map.Entry<String, Long>> entries = new ArrayList<>(counts.entrySet());
            Column tags = texts(entries, Map.Entry::getKey);
            jdbc.update(COUNT, tags, longs(entries, Map.Entry::getValue));
            if (entries.stream().anyMatch(entry -> entry.getValue() < 0)) {
                jdbc.update(FORGET, tags);
            }
        }
    }

    private void count(Map<String, Long> counts, String statement, List<UUID> posts, long each) {
        if (!posts.isEmpty()) {
            jdbc.query(
                    statement,
                    row -> {
                        if (row.getBoolean("published")) {
                            counts.merge(row.getString("tag"), each, Long::sum);
                        }
                    },
                    uuids(posts));
        }
    }
}
