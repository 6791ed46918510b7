package dev.tidings.query.post;

import dev.tidings.query.direct.DirectReads;
import dev.tidings.query.post.PostListSql.Search;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the queries of {@link PostLists}; Spring Data finds it by its name. */
class PostListsImpl implements PostLists {

    private final CarefulQueries queries;
    private final DirectReads reads;
    private final TransactionTemplate transaction;

    PostListsImpl(CarefulQueries queries, DirectReads reads, PlatformTransactionManager transactions) {
        this.queries = queries;
        this.reads = reads;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** {@inheritDoc} What is in the order of creation needs one statement, whose plan is the same whatever is asked for. */
    @Override
    public List<PostSummary> find(PostListQuery query, @Nullable String text) {
        if (query.parts().isEmpty()) {
            return List.of();
        }
        boolean needsCare =
                text != null || query.filter().tag() != null || !query.sort().isByCreation();
        return CarefulQueries.inTime(() -> needsCare ? carefully(query, text) : directly(new PostListSql(query)));
    }

    @Override
    public List<PostSummary> findAmong(PostListQuery query, Collection<UUID> ids) {
        return CarefulQueries.inTime(() -> inTransaction(() -> run(new PostListSql(query, ids))));
    }

    private List<PostSummary> directly(PostListSql sql) {
        return reads.list(sql.statement(), PostRows::summary, sql.parameters());
    }

    /** Looks at more posts, until the page is full. */
    private List<PostSummary> carefully(PostListQuery query, @Nullable String text) {
        return inTransaction(() -> {
            List<PostSummary> found = List.of();
            for (Search search : searches(query, text)) {
                PostListSql sql = new PostListSql(query, text, search);
                boolean isAlongViews = query.sort().isByViews() && search != Search.EVERYWHERE;
                found = isAlongViews ? queries.classByClass(() -> run(sql)) : run(sql);
                if (found.size() == query.limit()) {
                    break;
                }
            }
            return found;
        });
    }

    private static List<Search> searches(PostListQuery query, @Nullable String text) {
        if (text == null) {
            return List.of(Search.NEAR);
        }
        boolean mayFillAPageSoon =
                query.filter().favouredBy() == null && query.filter().tag() == null;
        return query.sort().isByViews() && mayFillAPageSoon
                ? List.of(Search.BEGINNING, Search.NEAR, Search.EVERYWHERE)
                : List.of(Search.NEAR, Search.EVERYWHERE);
    }

    private List<PostSummary> inTransaction(Supplier<List<PostSummary>> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            queries.begin();
            return work.get();
        }));
    }

    @SuppressWarnings("unchecked") // The mapping makes nothing but summaries.
    private List<PostSummary> run(PostListSql sql) {
        return queries.query(sql.statement(), PostSummary.MAPPING, sql.parameters())
                .getResultList();
    }
}
