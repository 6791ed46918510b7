package dev.tidings.query.post;

import java.util.List;
import org.springframework.stereotype.Component;

/** Makes searches of what is typed. */
@Component
class TextSearches {

    private static final TextSearch NOTHING = new TextSearch("", "", null, false, false);

    private final CarefulQueries queries;

    TextSearches(CarefulQueries queries) {
        this.queries = queries;
    }

    /** For the words as they were typed. */
    TextSearch asTyped(String typed) {
        return of(typed, false);
    }

    /** For words, and names of authors, that are spelled nearly so, too. */
    TextSearch spelledOtherwise(String typed) {
        return of(typed, true);
    }

    private TextSearch of(String typed, boolean isApproximate) {
        List<SearchTerm> terms = SearchQuery.terms(typed);
        if (terms.isEmpty()) {
            return NOTHING;
        }
        TextSearchSql sql = new TextSearchSql(terms, isApproximate);
        String statement = sql.statement();
        Object[] row =
                (Object[]) queries.query(statement, null, sql.parameters()).getSingleResult();
        String words = (String) row[0];
        String wanted = (String) row[1];
        String indexed = (String) row[2];
        boolean isTitle = terms.stream().noneMatch(SearchTerm::negated);
        return new TextSearch(
                words,
                wanted,
                isTitle ? SearchMarks.title(SearchDocument.of(typed)) : null,
                isTitle || !(indexed.isEmpty() || indexed.equals("T")),
                isApproximate);
    }
}
