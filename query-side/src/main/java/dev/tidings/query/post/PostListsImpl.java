package dev.tidings.query.post;

import dev.tidings.query.post.PostListSql.Search;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Runs the queries of {@link PostLists}; Spring Data finds it by its name. */
class PostListsImpl implements PostLists {

    private final CarefulQueries queries;

    PostListsImpl(CarefulQueries queries) {
        this.queries = queries;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostSummary> find(PostListQuery query, @Nullable String text) {
        if (query.parts().isEmpty()) {
            return List.of();
        }
        return CarefulQueries.inTime(() -> {
            if (text != null || query.filter().tag() != null || !query.sort().isByCreation()) {
                queries.begin();
            }
            List<PostSummary> near = run(new PostListSql(query, text, Search.NEAR));
            boolean isAll = text == null || near.size() == query.limit();
            return isAll ? near : run(new PostListSql(query, text, Search.EVERYWHERE));
        });
    }

    @SuppressWarnings("unchecked") // The mapping makes nothing but summaries.
    private List<PostSummary> run(PostListSql sql) {
        return queries.query(sql.statement(), PostSummary.MAPPING, sql.parameters())
                .getResultList();
    }
}
