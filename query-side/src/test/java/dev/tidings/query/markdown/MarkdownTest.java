package dev.tidings.query.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final Markdown markdown = new Markdown();

    @Test
    void tablesAndStrikesAreShown() {
        assertThat(markdown.html("| a | b |\n|---|---|\n| ~~1~~ | 2 |")).contains("<table>", "a</th>", "<del>1</del>");
    }

    @Test
    void whatCanBeReadOfMarkupIsKeptAndNothingOfItRuns() {
        assertThat(markdown.html("a <b onclick=x>b</b>\n\n<iframe src=x>c</iframe>\n\n<script>d</script>"))
                .contains("<b>b</b>", "c")
                .doesNotContain("onclick", "iframe", "script", "d</");
    }

    @ParameterizedTest
    @CsvSource({
        "# Title|## Part, h2 h3",
        "## Part|## Next|### Detail, h2 h2 h3",
        "# Title|### Detail|## Part|- # In a list, h2 h3 h3 h2",
        "### First|# Title, h2 h2",
        "# 1|## 2|### 3|#### 4|##### 5|###### 6, h2 h3 h4 h5 h6 h6"
    })
    void headingsComeBelowThePagesWithNoRankLeftOut(String lines, String ranks) {
        String page = markdown.html(lines.replace("|", "\n\n"));

        assertThat(Pattern.compile("<(h\\d) ").matcher(page).results().map(found -> found.group(1)))
                .containsExactly(ranks.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:x",
                "JaVaScRiPt:x",
                "data:text/html,x",
                "vbscript:x",
                "&#106;avascript:x",
                " javascript:x",
                "java&Tab;script:x"
            })
    void linksRunNothing(String address) {
        assertThat(markdown.html("[a](" + address + ") ![b](" + address + ") <a href=\"" + address + "\">c</a>"))
                .contains("a</a>", "alt=\"b\"", "c</a>")
                .doesNotContain("href", "src");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><![CDATA[x><img src=x onerror=alert(1)>]]></svg>",
                "<math><annotation-xml encoding=\"text/html\"><img src=x onerror=alert(1)></annotation-xml></math>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<a href=\"x\" onclick=\"alert(1)\" style=\"x\">a</a>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>"
            })
    void whatABrowserWouldReadOtherwiseRunsNothing(String text) {
        Document page = Jsoup.parseBodyFragment(markdown.html(text));

        assertThat(page.select("[onerror], [onclick], [style], script, style, svg, math"))
                .isEmpty();
        assertThat(markdown.html(text)).doesNotContain("<!");
    }

    @Test
    void aDescriptionIsOneLineWithoutMarkup() {
        assertThat(markdown.text("# A\n\n*b* [c](http://d)\n\n- e", 200)).isEqualTo("A b c e");
        assertThat(markdown.text("One.\n# Two\n- three\n> four", 200)).doesNotContain("#", "- ", ">");
    }

    @Test
    void aLongDescriptionEndsBetweenWords() {
        assertThat(markdown.text("one two three", 9)).isEqualTo("one two…");
        assertThat(markdown.text("\uD83D\uDE00".repeat(9), 5)).isEqualTo("\uD83D\uDE00\uD83D\uDE00…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "- ",
                "[",
                "[a](",
                "*a **a ",
                "*a_",
                "~~a",
                "<",
                "<x>",
                "<div\n",
                "<!---->",
                "[^1]",
                "a|\n-|\n",
                "[a]: b\n"
            })
    void whateverIsWrittenIsShownInTime(String piece) {
        String longest = piece.repeat(TextParts.LENGTH / piece.length());

        assertTimeout(Duration.ofSeconds(10), () -> markdown.html(longest));
        assertThat(markdown.text(longest, 200)).hasSizeLessThanOrEqualTo(201);
    }

    @Test
    void whatIsLongIsLaidOutPartByPart() {
        String text = "A *word*.\n\n".repeat(15_000);

        assertThat(markdown.html(text).split("<em>word</em>", -1)).hasSize(15_001);
    }

    @Test
    void whatIsNestedTooDeeplyIsShownAsItWasTyped() {
        for (String deep : new String[] {"> ".repeat(5_000), "<div>".repeat(5_000), "[".repeat(5_000)}) {
            assertThat(markdown.html(deep + "x"))
                    .startsWith("<div class=\"as-typed\"")
                    .contains("x</div>");
        }
    }
}
