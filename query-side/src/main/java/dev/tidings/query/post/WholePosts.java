package dev.tidings.query.post;

import dev.tidings.query.direct.DirectReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads posts with all that is shown of them. Says nothing of who may see them. Comments of suspended users do not count;
 * while nobody is suspended, the statement that knows nothing of it is a third cheaper. It tells by itself whether
 * somebody is, and where that is so its answer is not used. Thread-safe.
 */
@Component
class WholePosts {

    private static final String COLUMNS = """
            p.id, coalesce(p.slug, p.id::text) as slug, p.author_id, u.username, p.title, p.summary, p.content,
            p.tags, p.published, p.created_at, p.updated_at, p.published_at, p.scheduled_at,
            coalesce(t.views, 0) as views,
            """;

    private static final String FROM =
            " from post p " + PostSummary.AUTHOR + " left join trending_post t on t.post_id = p.id ";

    private static final String SOMEBODY_IS_SUSPENDED = "exists (select from user_profile where suspended)";

    static final String ALL_COUNTED = "select " + COLUMNS + """
            coalesce((select favourites from post_favourite_count where post_id = p.id), 0) as favourites,
            coalesce((select comments from post_comment_count where post_id = p.id), 0) as comments,
            p.version,
            """ + SOMEBODY_IS_SUSPENDED + FROM;

    private static final String COUNTED_WITH_CARE =
            "select " + COLUMNS + PostSummary.COUNTS + ", p.version, " + SOMEBODY_IS_SUSPENDED + FROM;

    /** The column behind those of a post. */
    private static final int SOMEBODY = 18;

    private static final String BY_ID = "where p.id = ?";
    private static final String BY_SLUG = "where p.slug = ? order by p.id limit 1";
    private static final String BY_FORMER_SLUG =
            "where p.id = (select post_id from post_former_slug where slug = ? order by post_id limit 1)";

    private final DirectReads reads;

    /** Which statement to begin with: what the last answer said. */
    private volatile boolean needsCare;

    WholePosts(DirectReads reads) {
        this.reads = reads;
    }

    Optional<PostResponse> withId(UUID id) {
        return find(BY_ID, id);
    }

    Optional<PostResponse> withSlug(String slug) {
        return find(BY_SLUG, slug);
    }

    Optional<PostResponse> thatHadSlug(String slug) {
        return find(BY_FORMER_SLUG, slug);
    }

    private Optional<PostResponse> find(String condition, Object parameter) {
        if (!needsCare) {
            Optional<Found> found = reads.one(ALL_COUNTED + condition, Found::of, parameter);
            if (found.isEmpty() || !found.get().somebodyIsSuspended()) {
                return found.map(Found::post);
            }
            needsCare = true;
        }
        Optional<Found> found = reads.one(COUNTED_WITH_CARE + condition, Found::of, parameter);
        found.ifPresent(row -> needsCare = row.somebodyIsSuspended());
        return found.map(Found::post);
    }

    private record Found(PostResponse post, boolean somebodyIsSuspended) {

        static Found of(ResultSet row, int number) throws SQLException {
            return new Found(PostRows.whole(row, number), row.getBoolean(SOMEBODY));
        }
    }
}
