package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Plain text takes a shorter way than text of all scripts: where both can go, they come to the same. */
class SearchTokenizerTest {

    @Property(tries = 500)
    void plainTextIsTakenApartAsTheSameTextWithAccentsIs(@ForAll("plainTexts") String text) {
        String accented = text.replaceAll("[A-Za-z0-9]", "$0\u0301");

        assertThat(SearchDocument.of(text)).isEqualTo(SearchDocument.of(accented));
    }

    @Provide
    Arbitrary<String> plainTexts() {
        return Arbitraries.strings().withChars("abzcABZ0195.+#_-/'@ \n\t").ofMaxLength(60);
    }

    @Test
    void whatBecomesPlainInPartsOnlyIsTakenApartAtTheRest() {
        assertThat(wordsOf("\u2474 one")).containsExactly("1", "one");
        assertThat(wordsOf("x\u00bd")).containsExactly("x1", "2");
        assertThat(wordsOf("\u0133sland 3\u2167")).containsExactly("ijsland", "3", "viii");
    }

    @Test
    void longWordsAreCutWhereTheyTellNothingMore() {
        assertThat(wordsOf("a".repeat(100))).containsExactly("a".repeat(64));
        assertThat(wordsOf("1".repeat(70) + "b".repeat(70))).containsExactly("1".repeat(64), "b".repeat(64));
    }

    private static List<String> wordsOf(String text) {
        return List.of(SearchDocument.of(text).split(" "));
    }
}
