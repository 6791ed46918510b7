package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.migrations.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.JdbcTemplate;

@Execution(ExecutionMode.CONCURRENT)
class SearchDocumentTest {

    private static final JdbcTemplate JDBC = new JdbcTemplate(TestDatabase.createEmpty());

    /** Far more than it takes, for machines that are busy; before texts were made plain, some took minutes. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void anyTextIsIndexedInBoundedTimeAndSpace(@ForAll("pieces") List<String> pieces) {
        String text = String.join("", pieces);
        String content = text.repeat(Math.max(1, 1_000_000 / Math.max(1, text.length())));

        assertIndexed(content);
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars("./:-_@#&<>=+?!,;'\"\\|~^*%$()[]{} \n\t\u0000\u200B\u00AD\uFEFF")
                .ofMinLength(1)
                .ofMaxLength(3);
        Arbitrary<String> words = Arbitraries.of(
                "a",
                "Z",
                "http://",
                "www.",
                ".com",
                "x@y.",
                "1",
                "1e5",
                "-1.5",
                "0x",
                "<a href=\"",
                "&amp;",
                "é",
                "e\u0301",
                "\u0300\u0315",
                "ﷺ",
                "上",
                "海",
                "が",
                "ㄱ",
                "서",
                "หนัง",
                "हिन्दी",
                "ß",
                "İ",
                "\uD83D\uDE00",
                "\uD800",
                "½",
                "①");
        return Arbitraries.oneOf(marks, words, Arbitraries.strings().all().ofMaxLength(3))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Test
    void aTextOfNothingButDifferentWordsFits() {
        StringBuilder pairs = new StringBuilder();
        IntStream.range(0, 100_000).forEach(i -> pairs.appendCodePoint(0x20000 + (i * 7919) % 40_000));
        StringBuilder hanzi = new StringBuilder();
        IntStream.range(0, 1_000_000).forEach(i -> hanzi.append((char) (0x4E00 + (i * 7919) % 20_000)));
        StringBuilder numbers = new StringBuilder();
        IntStream.range(0, 150_000).forEach(i -> numbers.append(i).append(' '));

        assertIndexed(pairs.toString());
        assertIndexed(hanzi.toString());
        assertIndexed(numbers.toString());
    }

    @Test
    void aWordThatIsLongIsFoundByItsBeginning() {
        assertThat(SearchDocument.of("x".repeat(100))).isEqualTo("x".repeat(64));
        assertThat(SearchQuery.of("x".repeat(100))).isEqualTo("('" + "x".repeat(64) + "')");
    }

    @Test
    void textWithoutSpacesIsTakenApartIntoPairs() {
        assertThat(SearchDocument.of("去上海 2 次。Café!")).isEqualTo("去上 上海 海 2 次 cafe");
    }

    @Test
    void whatBeginsWithDigitsIsANumberAndWhatIsBehindIt() {
        assertThat(SearchDocument.of("1e5th x1e5 90s 2026")).isEqualTo("1 e5th x1e5 90 s 2026");
    }

    @Test
    void namesThatSignsArePartOfAreWordsBesides() {
        assertThat(SearchDocument.of("C++, C# and .NET; g++11 #c end. Next ...net a.net"))
                .isEqualTo("c cplusplus c csharp and net dotnet g 11 c end next net a net");
    }

    private static void assertIndexed(String content) {
        long start = System.nanoTime();
        String words = SearchDocument.of(content);
        Integer found = JDBC.queryForObject(
                "select length(setweight(to_tsvector('english', repeat('w', 100)), 'A')"
                        + " || setweight(to_tsvector('english', ?), 'B'))",
                Integer.class,
                words);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        assertThat(found).isPositive();
        assertThat(words.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000_000);
    }
}
