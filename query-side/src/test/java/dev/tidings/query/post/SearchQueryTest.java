package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.migrations.TestDatabase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

@Execution(ExecutionMode.CONCURRENT)
class SearchQueryTest {

    private static final JdbcTemplate JDBC = new JdbcTemplate(TestDatabase.createEmpty());

    @Property(tries = 1000)
    void whateverIsTypedIsAQuery(@ForAll("typed") String typed) {
        String query = SearchQuery.of(typed);

        assertThat(query).matches("[\\p{L}\\p{N}\\p{M}'()&|!:* ]*");
        JDBC.queryForObject("select to_tsquery('english', ?)::text", String.class, query);
    }

    /**
     * A text is found by its own words, but for those that are too usual to be searched for. The last of the words
     * is younger than what most C libraries, and with them PostgreSQL, know of letters.
     */
    @Property(tries = 500)
    void everyTextIsFoundByItself(@ForAll("texts") String text) {
        String query = SearchQuery.of("\"" + text.replaceAll("[\"“”„]", " ") + "\"");

        Boolean found = JDBC.queryForObject(
                "select to_tsvector('english', ?) @@ q or numnode(q) = 0 from to_tsquery('english', ?) q",
                Boolean.class,
                SearchDocument.of(text),
                query);

        assertThat(found).as(query).isTrue();
    }

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> parts = Arbitraries.oneOf(
                Arbitraries.of("or", "OR", "-", "--", "\"", "“", "'", "\\", ":*", "&", "|", "!", "(", ")", "<->", " "),
                Arbitraries.of("a", "the", "上海", "海", "\u0000", "\uD800", "\uDC00", "é", "-\"", "x".repeat(3000)),
                Arbitraries.strings().all().ofMaxLength(5));
        return Arbitraries.oneOf(
                parts.list().ofMaxSize(100).map(list -> String.join("", list)),
                Arbitraries.strings().all().ofMaxLength(10_000));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "café", "Straße", "上海", "海", "ラーメン", "서울", "x1", "1e5", "-1.5", "İi", "Ǆ", "ﬁ",
                                "\uA7CD"),
                        Arbitraries.of(" ", ", ", "-", "/", ".", "。", "\u00AD", "\u200B"),
                        Arbitraries.strings().all().ofMaxLength(2))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(list -> String.join("", list));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "brass engine; ('brass') & ('engine')",
                "brass or engine; ('brass') | ('engine')",
                "-brass engine; !('brass') & ('engine')",
                "--brass; ('brass')",
                "state-of-the-art; ('state' & 'of' & 'the' & 'art')",
                "\"brass engine\"; ('brass engine')",
                "-\"brass engine; !('brass engine')",
                "上海市; ('上海' & '海市')",
                "\"上海 2\"; ('上海 海 2')",
                "海; ('海':*)",
                "\"ก็ cafe\"; ('ก็ cafe')",
                "\"1\u1B44 brass\"; ('1 brass')",
                "or; ''",
                "-; ''"
            })
    void itIsReadAsWebSearchesAre(String typed, String query) {
        assertThat(SearchQuery.of(typed)).isEqualTo(query);
    }
}
