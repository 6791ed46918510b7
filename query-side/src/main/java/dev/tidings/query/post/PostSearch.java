package dev.tidings.query.post;

import dev.tidings.query.post.PostListSql.Search;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds posts by their words. An index leads to all that have them, and where those are not too many to be counted, they
 * are ranked, every one. Of words that are in more, such posts are ranked that have them in their titles, and the newest
 * ones; and of words that are in very many, the newest tell all that there is to know.
 */
@Component
class PostSearch {

    /** Words that are in so many of the newest {@link PostListSql#NEAR} posts are in very many. */
    private static final int VERY_MANY = PostListSql.NEAR / 20;

    /** With so few of them in titles, there may be better ones behind. */
    private static final int FEW_IN_TITLES = 20;

    /** So many with the words in their titles are ranked besides. */
    private static final int IN_TITLES = 200;

    private static final String IS_LARGE =
            "select reltuples > 20000 from pg_class where oid = cast('post' as regclass)";

    private final CarefulQueries queries;
    private final TextSearches texts;
    private final PostRanking ranking;
    private final PostRepository posts;

    PostSearch(CarefulQueries queries, TextSearches texts, PostRanking ranking, PostRepository posts) {
        this.queries = queries;
        this.texts = texts;
        this.ranking = ranking;
        this.posts = posts;
    }

    /**
     * The first posts, from where the query begins. Where none has the words as they were typed, such as have similar
     * ones in their titles or are by authors of a similar name.
     *
     * @throws dev.tidings.http.ProblemException 503 where it takes too long
     */
    @Transactional(readOnly = true)
    public SearchResult find(PostListQuery query) {
        return CarefulQueries.inTime(() -> {
            queries.begin();
            SearchHits hits = hits(query);
            return new SearchResult(first(query, hits), hits);
        });
    }

    /**
     * The best ones among the newest posts alone, which takes little time for any words.
     *
     * @throws dev.tidings.http.ProblemException 503 where it takes too long even so
     */
    @Transactional(readOnly = true)
    public SearchResult findAmongNewest(PostListQuery query) {
        return CarefulQueries.inTime(() -> {
            queries.begin();
            TextSearch text = texts.asTyped(typed(query));
            SearchHits hits = only(newest(query, text), text);
            return new SearchResult(ranking.first(hits.ids(), text, query), hits);
        });
    }

    /**
     * Published posts that have it in their titles, the best fitting first.
     *
     * @throws dev.tidings.http.ProblemException 503 where it takes too long
     */
    @Transactional(readOnly = true)
    public List<PostSummary> titles(String typed, int most) {
        PostFilter filter = new PostFilter(null, true, null, null, null, null, typed, false, null);
        PostListQuery query =
                new PostListQuery(filter, List.of(new Visible(true, null)), PostSort.RELEVANCE, Optional.empty(), most);
        return CarefulQueries.inTime(() -> {
            queries.begin();
            TextSearch text = texts.asTyped(typed);
            if (text.isEmpty()) {
                return List.of();
            }
            Set<UUID> candidates = new LinkedHashSet<>(
                    newest(query, text, text.matchingInTitle()).ids());
            if (candidates.size() < most) {
                candidates.addAll(ids(query, text.matchingInTitle(), IN_TITLES));
            }
            return ranking.first(candidates, text, query).stream()
                    .map(RankedPost::post)
                    .toList();
        });
    }

    private SearchHits hits(PostListQuery query) {
        TextSearch text = texts.asTyped(typed(query));
        if (text.isEmpty() || query.parts().isEmpty()) {
            return SearchHits.none(text);
        }
        Newest newest = newest(query, text);
        if (!text.isIndexed()) {
            return only(newest, text);
        }
        if (newest.ids().size() >= VERY_MANY && query.filter().isBroad() && isLarge()) {
            return query.sort() == PostSort.RELEVANCE ? amongVeryMany(query, text, newest) : only(newest, text);
        }
        SearchHits hits = everywhere(query, text, newest);
        if (hits.total() > 0) {
            return hits;
        }
        TextSearch similar = texts.spelledOtherwise(typed(query));
        SearchHits others =
                similar.wanted().equals(text.wanted()) ? hits : everywhere(query, similar, new Newest(List.of(), 0));
        return others.total() > 0 ? others : hits;
    }

    private SearchHits everywhere(PostListQuery query, TextSearch text, Newest newest) {
        List<UUID> found = ids(query, text.matching(), SearchHits.MOST + 1);
        if (found.size() <= SearchHits.MOST) {
            return new SearchHits(text, found, found.size(), true);
        }
        Set<UUID> candidates = new LinkedHashSet<>(found);
        if (query.sort() == PostSort.RELEVANCE) {
            candidates.addAll(ids(query, text.matchingInTitle(), IN_TITLES));
        }
        candidates.addAll(newest.ids());
        return new SearchHits(text, candidates, SearchHits.MOST, false);
    }

    /** The index would lead to so many that following it takes its time. */
    private SearchHits amongVeryMany(PostListQuery query, TextSearch text, Newest newest) {
        Set<UUID> candidates = new LinkedHashSet<>(newest.ids());
        if (newest.inTitle() < FEW_IN_TITLES) {
            candidates.addAll(ids(query, text.matchingInTitle(), IN_TITLES));
        }
        if (text.title() != null) {
            candidates.addAll(ids(query, text.exactTitle(), IN_TITLES));
        }
        return only(new Newest(candidates, newest.inTitle()), text);
    }

    private static SearchHits only(Newest newest, TextSearch text) {
        return new SearchHits(text, newest.ids(), Math.min(newest.ids().size(), SearchHits.MOST), false);
    }

    /** Those of the newest posts that match, and how many of them have it in their titles. */
    private record Newest(Collection<UUID> ids, int inTitle) {}

    private Newest newest(PostListQuery query, TextSearch text) {
        return newest(query, text, text.matching());
    }

    private Newest newest(PostListQuery query, TextSearch text, String matching) {
        PostListSql sql = new PostListSql(query.newest(PostListSql.NEAR), matching, Search.NEAR);
        String statement = sql.idsInOrder(text.wantedInTitle());
        List<UUID> ids = new ArrayList<>();
        int inTitle = 0;
        for (Object row : queries.query(statement, null, sql.parameters()).getResultList()) {
            Object[] columns = (Object[]) row;
            ids.add((UUID) columns[0]);
            inTitle += Boolean.TRUE.equals(columns[1]) ? 1 : 0;
        }
        return new Newest(ids, inTitle);
    }

    @SuppressWarnings("unchecked") // It selects nothing but ids.
    private List<UUID> ids(PostListQuery query, String text, int most) {
        PostListSql sql = new PostListSql(query.newest(most), text, Search.EVERYWHERE);
        String statement = sql.ids(most);
        return queries.throughIndexes(
                () -> queries.query(statement, null, sql.parameters()).getResultList());
    }

    private boolean isLarge() {
        return Boolean.TRUE.equals(queries.query(IS_LARGE, null, Map.of()).getSingleResult());
    }

    private List<RankedPost> first(PostListQuery query, SearchHits hits) {
        if (query.sort() == PostSort.RELEVANCE || hits.ids().isEmpty()) {
            return ranking.first(hits.ids(), hits.text(), query);
        }
        List<PostSummary> found = hits.isAll()
                ? posts.findAmong(query, hits.ids())
                : posts.find(query, hits.text().matching());
        return found.stream().map(post -> new RankedPost(post, 0)).toList();
    }

    private static String typed(PostListQuery query) {
        return Objects.requireNonNull(query.filter().text());
    }
}
