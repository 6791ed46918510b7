package dev.tidings.query.post;

import static dev.tidings.query.batch.Column.texts;
import static dev.tidings.query.batch.Column.uuids;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes {@code post_former_slug}: of all slugs that a post ever had, those that it has not now. */
@Component
class FormerSlugTable {

    private static final String KEEP = """
            insert into post_former_slug (post_id, slug)
            select c.post_id, c.slug from unnest(?, ?) as c (post_id, slug)
            on conflict do nothing
            """;

    /** What {@code post} still says while the batch is not written there. */
    private static final String KEEP_CURRENT = """
            insert into post_former_slug (post_id, slug)
            select p.id, p.slug from post p where p.id = any (?) and p.slug is not null
            on conflict do nothing
            """;

    private static final String RETURN = """
            delete from post_former_slug f
             using unnest(?, ?) as c (post_id, slug)
             where f.post_id = c.post_id and f.slug = c.slug
            """;

    private static final String DELETE = "delete from post_former_slug where post_id = any (?)";

    private final JdbcTemplate jdbc;

    FormerSlugTable(DataSource readModelDataSource) {
        this.jdbc = new JdbcTemplate(readModelDataSource);
    }

    /** Comes before the same is written to {@code post}. */
    void write(List<PostChanges> gone, List<PostChanges> fresh, List<PostChanges> changed) {
        if (!gone.isEmpty()) {
            jdbc.update(DELETE, uuids(gone, PostChanges::postId));
        }
        List<PostChanges> renamed =
                changed.stream().filter(post -> post.slug() != null).toList();
        if (!renamed.isEmpty()) {
            jdbc.update(KEEP_CURRENT, uuids(renamed, PostChanges::postId));
        }
        List<Former> former = new ArrayList<>();
        fresh.forEach(post -> addFormer(former, post));
        renamed.forEach(post -> addFormer(former, post));
        if (!former.isEmpty()) {
            jdbc.update(KEEP, uuids(former, Former::postId), texts(former, Former::slug));
        }
        if (!renamed.isEmpty()) {
            jdbc.update(RETURN, uuids(renamed, PostChanges::postId), texts(renamed, PostChanges::slug));
        }
    }

    private static void addFormer(List<Former> former, PostChanges post) {
        String last = Objects.requireNonNull(post.slug());
        post.slugs().stream()
                .filter(slug -> !slug.equals(last))
                .forEach(slug -> former.add(new Former(post.postId(), slug)));
    }

    private record Former(UUID postId, String slug) {}
}
