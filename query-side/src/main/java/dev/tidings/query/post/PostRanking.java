package dev.tidings.query.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts posts in the order of how well they fit a search: those with just this title first, then those that have it all
 * in their titles, then those that have it in title, summary and tags, then the rest; within each, those first that have
 * more of the words there; and of equal ones the newer first. Scores are whole numbers, so that cursors hold them
 * exactly.
 */
@Component
class PostRanking {

    private static final String SCORE = """
            100 * case when p.search_head @@ cast(:exact as tsquery) then 4
                       when p.search_head @@ cast(:words as tsquery) then 3
                       when p.search_head @@ cast(:title as tsquery) then 2
                       when p.search_head @@ cast(:head as tsquery) then 1
                       else 0
                  end
            + cast(round(99 * ts_rank('{0, 0.2, 0.4, 1}', p.search_head, cast(:any as tsquery))) as bigint)""";

    private static final String BEHIND = " where (score, created_at, id) < (:score, :at, :id) ";

    private static final String RANKED = """
            select id, score
              from (select p.id, p.created_at, {score} as score
                      from unnest(cast(:ids as uuid[])) candidate join post p on p.id = candidate) found
            {behind}
             order by score desc, created_at desc, id desc
             limit {limit}
            """;

    private static final String SUMMARIES = "select " + PostSummary.COLUMNS
            + " from unnest(cast(:ids as uuid[])) ranked join post p on p.id = ranked" + PostSummary.AUTHOR
            + "left join trending_post t on t.post_id = p.id";

    private final CarefulQueries queries;

    PostRanking(CarefulQueries queries) {
        this.queries = queries;
    }

    /** The first of these posts, from where the query begins. */
    List<RankedPost> first(Collection<UUID> candidates, TextSearch text, PostListQuery query) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<UUID, Long> scores = scores(candidates, text, query);
        Map<UUID, PostSummary> posts = summaries(scores.keySet());
        List<RankedPost> ranked = new ArrayList<>();
        scores.forEach((id, score) -> {
            PostSummary post = posts.get(id);
            if (post != null && query.parts().stream().anyMatch(part -> part.includes(post))) {
                ranked.add(new RankedPost(post, score));
            }
        });
        return ranked;
    }

    /** In the order of the list. */
    private Map<UUID, Long> scores(Collection<UUID> candidates, TextSearch text, PostListQuery query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("ids", array(candidates));
        parameters.put("exact", text.exactTitle());
        parameters.put("words", text.wordsInTitle());
        parameters.put("title", text.wantedInTitle());
        parameters.put("head", text.wantedInHead());
        parameters.put("any", text.anyWord());
        query.behind().ifPresent(place -> {
            parameters.put("score", place.number(0));
            parameters.put("at", place.instant(1));
            parameters.put("id", place.id(2));
        });
        String statement = RANKED.replace("{score}", SCORE)
                .replace("{behind}", query.behind().isPresent() ? BEHIND : "")
                .replace("{limit}", Integer.toString(query.limit()));
        Map<UUID, Long> scores = new LinkedHashMap<>();
        for (Object row : queries.query(statement, null, parameters).getResultList()) {
            Object[] columns = (Object[]) row;
            scores.put((UUID) columns[0], ((Number) columns[1]).longValue());
        }
        return scores;
    }

    @SuppressWarnings("unchecked") // The mapping makes nothing but summaries.
    private Map<UUID, PostSummary> summaries(Collection<UUID> ids) {
        List<PostSummary> posts = queries.query(SUMMARIES, PostSummary.MAPPING, Map.of("ids", array(ids)))
                .getResultList();
        return posts.stream().collect(Collectors.toMap(PostSummary::id, Function.identity()));
    }

    /** The cursor of a post in the list. */
    static Object[] key(RankedPost ranked) {
        Instant createdAt = ranked.post().createdAt();
        return new Object[] {ranked.score(), createdAt, ranked.post().id()};
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
