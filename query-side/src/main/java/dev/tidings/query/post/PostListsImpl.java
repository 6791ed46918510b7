package dev.tidings.query.post;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.query.post.PostListSql.Search;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.annotation.Transactional;

/** Runs the queries of {@link PostLists}; Spring Data finds it by its name. */
class PostListsImpl implements PostLists {

    private static final String QUERY_CANCELED = "57014";

    /**
     * What a free mix of filters costs depends on their values, so the plan is made for these; and what takes too long
     * nevertheless ends in time.
     */
    private static final String BE_CAREFUL = """
            select set_config('statement_timeout', :timeout, true),
                   set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    private final EntityManager entityManager;
    private final Duration timeout;

    PostListsImpl(EntityManager entityManager, @Value("${tidings.query.search-timeout}") Duration timeout) {
        this.entityManager = entityManager;
        this.timeout = timeout;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostSummary> find(PostListQuery query) {
        String text = query.filter().text();
        if (query.parts().isEmpty() || (text != null && SearchQuery.of(text).isEmpty())) {
            return List.of();
        }
        try {
            if (text != null || query.filter().tag() != null || !query.sort().isByCreation()) {
                entityManager
                        .createNativeQuery(BE_CAREFUL)
                        .setParameter("timeout", Long.toString(timeout.toMillis()))
                        .getSingleResult();
            }
            List<PostSummary> near = run(new PostListSql(query, Search.NEAR));
            boolean isAll = text == null || near.size() == query.limit();
            return isAll ? near : run(new PostListSql(query, Search.EVERYWHERE));
        } catch (PersistenceException e) {
            throw isCanceled(e) ? tooSlow() : e;
        }
    }

    @SuppressWarnings("unchecked") // The mapping makes nothing but summaries.
    private List<PostSummary> run(PostListSql sql) {
        Query query = entityManager.createNativeQuery(sql.statement(), PostSummary.MAPPING);
        sql.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    private static boolean isCanceled(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && QUERY_CANCELED.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException tooSlow() {
        return ProblemException.retryLater(
                ProblemType.UNAVAILABLE,
                "It would take too long to find these posts: ask for something more special.",
                Duration.ofSeconds(5));
    }
}
