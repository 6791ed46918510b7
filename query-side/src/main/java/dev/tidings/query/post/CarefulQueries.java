package dev.tidings.query.post;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Runs queries within a transaction whose cost depends on what is asked for: the plan is made for just that, and what
 * takes too long nevertheless ends in time.
 */
@Component
class CarefulQueries {

    private static final String QUERY_CANCELED = "57014";

    /**
     * One query takes one processor and no more. The messages would tell of words that are too usual to be searched for.
     */
    private static final String BE_CAREFUL = """
            select set_config('statement_timeout', :timeout, true),
                   set_config('max_parallel_workers_per_gather', '0', true),
                   set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('client_min_messages', 'warning', true)
            """;

    /** PostgreSQL takes the whole table for cheaper than an index where it thinks that words are in many posts. */
    private static final String USE_INDEXES = """
            select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)
            """;

    private static final String USE_ANYTHING = """
            select set_config('enable_seqscan', 'on', true), set_config('enable_indexscan', 'on', true)
            """;

    /** PostgreSQL would sort all posts where it thinks that many of a list are wanted, and not one class after the other. */
    private static final String SORT_BY_CLASS = "select set_config('enable_sort', 'off', true)";

    private static final String SORT_ANYTHING = "select set_config('enable_sort', 'on', true)";

    private final EntityManager entityManager;
    private final Duration timeout;

    CarefulQueries(EntityManager entityManager, @Value("${tidings.query.search-timeout}") Duration timeout) {
        this.entityManager = entityManager;
        this.timeout = timeout;
    }

    /** From now on until the transaction ends. */
    void begin() {
        entityManager
                .createNativeQuery(BE_CAREFUL)
                .setParameter("timeout", Long.toString(timeout.toMillis()))
                .getSingleResult();
    }

    /** Runs what finds posts by their words, wherever they are. */
    <T> T throughIndexes(Supplier<T> search) {
        return between(USE_INDEXES, search, USE_ANYTHING);
    }

    /** Runs what lists posts by their views, of which an index has the {@link ViewsClass}. */
    <T> T classByClass(Supplier<T> list) {
        return between(SORT_BY_CLASS, list, SORT_ANYTHING);
    }

    private <T> T between(String before, Supplier<T> queries, String after) {
        entityManager.createNativeQuery(before).getSingleResult();
        T found = queries.get();
        entityManager.createNativeQuery(after).getSingleResult();
        return found;
    }

    /** A query with its parameters, which makes what the mapping says, or rows of values where there is none. */
    Query query(String sql, @Nullable String mapping, Map<String, Object> parameters) {
        Query query =
                mapping == null ? entityManager.createNativeQuery(sql) : entityManager.createNativeQuery(sql, mapping);
        parameters.forEach(query::setParameter);
        return query;
    }

    /**
     * Runs queries.
     *
     * @throws ProblemException 503 where one takes too long
     */
    static <T> T inTime(Supplier<T> queries) {
        try {
            return queries.get();
        } catch (PersistenceException | DataAccessException e) {
            throw isCanceled(e) ? tooSlow() : e;
        }
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
