package dev.tidings.query.post;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL that makes a {@link TextSearch} of what is typed: PostgreSQL stems words, and knows the authors' names. */
final class TextSearchSql {

    /** A prefix that is shorter is in most posts. */
    private static final int SHORTEST_PREFIX = 3;

    private static final int SHORTEST_NAME = 3;

    /** Of so many words a typo is looked for. */
    private static final int MOST_MISSPELLED = 8;

    private static final String AUTHOR = """
            (select string_agg('''@' || id || '''', ' | ')
               from (select id
                       from user_profile
                      where %s and not erased and not suspended
                      order by named_at desc
                      limit 20) named)""";

    private final List<SearchTerm> terms;
    private final boolean isApproximate;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private int misspelled;

    /** Of terms, one at least. */
    TextSearchSql(List<SearchTerm> terms, boolean isApproximate) {
        this.terms = terms;
        this.isApproximate = isApproximate;
    }

    /** Selects the words, what is wanted, and what of that an index leads to; the parameters are complete after it. */
    String statement() {
        List<String> alternatives = new ArrayList<>();
        List<String> together = new ArrayList<>();
        for (SearchTerm term : terms) {
            if (term.either()) {
                alternatives.add(all(together));
                together.clear();
            }
            together.add(term.negated() ? "!!" + term(term) : term(term));
        }
        alternatives.add(all(together));
        return "select cast(to_tsquery('english', " + parameter(query()) + ") as text), cast(wanted as text),"
                + " querytree(wanted) from (select " + String.join(" || ", alternatives) + " as wanted) typed";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private String query() {
        return terms.stream()
                .map(term -> (term.either() ? "| " : "& ") + (term.negated() ? "!(" : "(") + term.query() + ")")
                .collect(Collectors.joining(" "))
                .substring(2);
    }

    private static String all(List<String> queries) {
        return "(" + String.join(" && ", queries) + ")";
    }

    private String term(SearchTerm term) {
        if (term.isPhrase() || term.negated()) {
            return words(term.query());
        }
        List<String> operands = new ArrayList<>();
        for (SearchOperand operand : term.operands()) {
            boolean isUnfinished =
                    term.isUnfinished() && operand.equals(term.operands().getLast());
            operands.add(or(words(operand.query()), otherForms(operand, isUnfinished)));
        }
        return or(all(operands), author(term.typed()));
    }

    private String words(String query) {
        return "to_tsquery('english', " + parameter(query) + ")";
    }

    /** What else the word may be in the posts. */
    private @Nullable String otherForms(SearchOperand operand, boolean isUnfinished) {
        List<String> forms = new ArrayList<>();
        if (operand.isWord()
                && isUnfinished
                && operand.word().codePointCount(0, operand.word().length()) >= SHORTEST_PREFIX) {
            forms.add("'" + operand.word() + "':*");
        }
        if (operand.isWord() && isApproximate && misspelled < MOST_MISSPELLED) {
            Set<String> variants = SpellingVariants.ofWord(operand.word());
            misspelled += variants.isEmpty() ? 0 : 1;
            variants.forEach(variant -> forms.add("'" + SearchMarks.VARIANT + variant + "'"));
        }
        return forms.isEmpty() ? null : parameter(String.join(" | ", forms));
    }

    /** The authors who go by this name, and such that are spelled nearly like it. */
    private @Nullable String author(String typed) {
        String name = Normalizer.normalize(typed.startsWith("@") ? typed.substring(1) : typed, Form.NFC)
                .toLowerCase(Locale.ROOT);
        if (name.length() < SHORTEST_NAME) {
            return null;
        }
        Set<String> variants = isApproximate ? SpellingVariants.of(name) : Set.of();
        return variants.isEmpty()
                ? AUTHOR.formatted("username_key = " + parameter(name))
                : AUTHOR.formatted("spelling_variants(username_key) && string_to_array("
                        + parameter(String.join("\n", variants)) + ", chr(10))");
    }

    /** The alternative may be null in SQL, too. A word that is too usual to be searched for has none. */
    private static String or(String query, @Nullable String alternative) {
        return alternative == null
                ? query
                : "coalesce(" + query + " || case when numnode(" + query + ") > 0 then cast(" + alternative
                        + " as tsquery) end, " + query + ")";
    }

    private String parameter(String value) {
        String name = "word" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
