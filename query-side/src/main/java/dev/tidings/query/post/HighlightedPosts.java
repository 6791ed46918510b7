package dev.tidings.query.post;

import dev.tidings.query.paging.Page;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows in posts where the words are that were searched for, as PostgreSQL has found them. */
@Component
class HighlightedPosts {

    /** So much of a text is looked through, in characters. */
    private static final int BEGINNING = 20_000;

    /** So many different words are stemmed. */
    private static final int MOST_WORDS = 5000;

    private static final String BEGINNINGS = "select p.id, left(p.content, " + BEGINNING
            + ") from unnest(cast(:ids as uuid[])) shown join post p on p.id = shown";

    /** Pairs of a word and one of its stems. */
    private static final String STEMS = """
            select word, unnest(tsvector_to_array(to_tsvector('english', word)))
              from unnest(string_to_array(:words, ' ')) word
            """;

    private final CarefulQueries queries;

    HighlightedPosts(CarefulQueries queries) {
        this.queries = queries;
    }

    /** The same page with what was searched for marked. */
    @Transactional(readOnly = true)
    public Page<PostSummary> mark(Page<PostSummary> page, String typed, TextSearch text) {
        if (page.items().isEmpty()) {
            return page;
        }
        return CarefulQueries.inTime(() -> {
            queries.begin();
            SearchedWords searched = SearchedWords.of(typed);
            Map<UUID, String> passages = beginnings(page.items());
            Set<String> words = new LinkedHashSet<>(searched.words());
            page.items().forEach(post -> searched.addSimilar(post.title(), words, MOST_WORDS));
            passages.values().forEach(passage -> searched.addSimilar(passage, words, MOST_WORDS));
            Map<String, Set<String>> stems = stems(words);
            Highlighter ofTexts = new Highlighter(word -> searched.indexOf(word, stems), searched.runs());
            ToIntFunction<String> inTitle =
                    text.isApproximate() ? searched::indexOfSimilar : word -> searched.indexOf(word, stems);
            Highlighter ofTitles = new Highlighter(inTitle, searched.runs());
            return page.map(post -> post.withHighlights(new Highlights(
                    ofTitles.whole(post.title()), ofTexts.passage(passages.getOrDefault(post.id(), "")))));
        });
    }

    private Map<UUID, String> beginnings(List<PostSummary> posts) {
        String ids = posts.stream().map(post -> post.id().toString()).collect(Collectors.joining(",", "{", "}"));
        Map<UUID, String> texts = new HashMap<>();
        for (Object row : queries.query(BEGINNINGS, null, Map.of("ids", ids)).getResultList()) {
            Object[] columns = (Object[]) row;
            texts.put((UUID) columns[0], PlainText.of((String) columns[1]));
        }
        return texts;
    }

    private Map<String, Set<String>> stems(Set<String> words) {
        Map<String, Set<String>> stems = new HashMap<>();
        if (!words.isEmpty()) {
            String all = String.join(" ", words);
            for (Object row : queries.query(STEMS, null, Map.of("words", all)).getResultList()) {
                Object[] columns = (Object[]) row;
                stems.computeIfAbsent((String) columns[0], word -> new LinkedHashSet<>())
                        .add((String) columns[1]);
            }
        }
        return stems;
    }
}
