package dev.tidings.query.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web app's renderer is tested against the same cases: both make the same of a text. */
class MarkdownCasesTest {

    private static final Path CASES = Path.of("../frontend/src/post/markdownCases.json");

    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @MethodSource("pages")
    void aTextIsLaidOutAsTheWebAppDoes(String text, String html) {
        assertThat(outline(markdown.html(text))).isEqualTo(outline(html));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anExcerptHasNoLeftoversOfMarkup(String text, String words) {
        assertThat(markdown.text(text, 200)).isEqualTo(words);
    }

    static Stream<Arguments> pages() throws IOException {
        return cases("pages", "html");
    }

    static Stream<Arguments> texts() throws IOException {
        return cases("texts", "text");
    }

    private static Stream<Arguments> cases(String kind, String expected) throws IOException {
        JsonNode cases = JsonMapper.shared().readTree(Files.readString(CASES)).path(kind);
        return cases.valueStream()
                .map(one -> Arguments.of(
                        Named.of(
                                one.path("name").asString(),
                                one.path("markdown").asString()),
                        one.path(expected).asString()));
    }

    /** What a browser makes of markup, whatever order attributes stand in and wherever lines break between blocks. */
    private static String outline(String html) {
        StringBuilder outline = new StringBuilder();
        Element body = Jsoup.parseBodyFragment(html).body();
        body.childNodes().forEach(child -> append(outline, child, "", false));
        return outline.toString();
    }

    private static void append(StringBuilder outline, Node node, String indent, boolean isPre) {
        if (node instanceof Element element) {
            TreeMap<String, String> attributes = new TreeMap<>();
            element.attributes().forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
            outline.append(indent)
                    .append(element.normalName())
                    .append(attributes)
                    .append('\n');
            boolean pre = isPre || element.normalName().equals("pre");
            element.childNodes().forEach(child -> append(outline, child, indent + "  ", pre));
        } else if (node instanceof TextNode text) {
            String words = isPre
                    ? text.getWholeText()
                    : text.getWholeText().replaceAll("\\s+", " ").strip();
            if (!words.isEmpty()) {
                outline.append(indent).append('"').append(words).append("\"\n");
            }
        }
    }
}
