package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.http.Response;
import dev.tidings.query.EndpointTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RankedSearchEndpointTest extends EndpointTest {

    private UUID ada = new UUID(0, 0);

    @BeforeEach
    void adaRegisters() {
        ada = registered("ada");
    }

    @Test
    void justTheTitleComesBeforeTitlesTheseBeforeSummariesAndTagsAndTheseBeforeTexts() {
        published(ada, "Light", "nothing", at(0));
        written("In a summary", "of a lighthouse", List.of(), at(1));
        written("In a tag", null, List.of("lighthouse"), at(2));
        published(ada, "The lighthouse keeper", "nothing", at(3));
        published(ada, "Lighthouse", "nothing", at(4));
        published(ada, "In the text", "a lighthouse, lighthouse and lighthouse", at(5));

        assertThat(titles(search("lighthouse")))
                .containsExactly("Lighthouse", "The lighthouse keeper", "In a tag", "In a summary", "In the text");
    }

    @Test
    void amongEqualsTheNewerComesFirst() {
        published(ada, "Brass one", "engines", at(2));
        published(ada, "Brass two", "engines", at(3));
        published(ada, "Brass zero", "engines", at(1));

        assertThat(titles(search("brass"))).containsExactly("Brass two", "Brass one", "Brass zero");
    }

    @Test
    void aTitleOfNothingButUsualWordsIsFound() {
        published(ada, "To be or not to be", "text", NOW);

        assertThat(titles(search("to be or not to be"))).containsExactly("To be or not to be");
    }

    @Test
    void theLastWordMayGoOnAndOthersMayNot() {
        published(ada, "Photography for beginners", "text", NOW);

        assertThat(titles(search("photogr"))).hasSize(1);
        assertThat(titles(search("beginners photogr"))).hasSize(1);
        assertThat(titles(search("photogr beginners"))).isEmpty();
        assertThat(titles(search("\"photogr\""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Learning C++ in a week, c++",
        "Learning C# in a week, c#",
        "Learning C# in a week, C#",
        "From .NET to here, .net",
        "Uses g++, g++",
        "Notepad++ tricks, notepad++"
    })
    void namesWithSignsAreFoundAndTellApart(String title, String query) {
        published(ada, title, "text", NOW);
        published(ada, "C and other letters, net of tax, notepad", "text g c net", NOW);

        assertThat(titles(search(query))).containsExactly(title);
    }

    @Test
    void authorsAreFoundByTheirNames() {
        UUID grace = registered("Grace.Hopper");
        published(grace, "On compilers", "text", at(1));
        published(grace, "On ships", "text", at(2));
        published(ada, "On engines", "with grace", at(3));

        assertThat(titles(search("grace.hopper"))).containsExactly("On ships", "On compilers");
        assertThat(titles(search("@Grace.Hopper compilers"))).containsExactly("On compilers");
        erased(grace);
        assertThat(search("grace.hopper").json().get("approximate").asBoolean()).isFalse();
        assertThat(titles(search("grace.hopper"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lighthuose",
        "lighthose",
        "lightthouse",
        "lighthouze",
        "ligthhouse keeper",
        "graec.hopper",
        "grace.hoper",
    })
    void smallTyposInTitlesAndNamesAreForgiven(String query) {
        published(registered("grace.hopper"), "The lighthouse keeper", "text", NOW);

        Response found = search(query);

        assertThat(titles(found)).containsExactly("The lighthouse keeper");
        assertThat(found.json().get("approximate").asBoolean()).isTrue();
    }

    @Test
    void nothingIsApproximateWhereSomethingIsSpelledAsTyped() {
        published(ada, "The lighthouse keeper", "text", at(1));
        published(ada, "A misspelled lighthuose", "text", at(2));

        assertThat(titles(search("lighthuose"))).containsExactly("A misspelled lighthuose");
    }

    @Test
    void aNumberIsNoMisspelledOtherNumber() {
        published(ada, "Elections of 2025", "text", at(1));
        published(ada, "Elections of 2024", "text", at(2));

        assertThat(titles(search("2025"))).containsExactly("Elections of 2025");
        assertThat(titles(search("2026"))).isEmpty();
    }

    @Test
    void numbersAreNotAmongTheWordsWhoseTyposAreLookedFor() {
        published(ada, "Buses 1001 1002 1003 1004 1005 1006 1007 1008 to the lighthouse", "text", at(1));

        assertThat(titles(search("1001 1002 1003 1004 1005 1006 1007 1008 lighthuose")))
                .hasSize(1);
    }

    @Test
    void theWordsAreMarkedWithoutAnyMarkupOfTheAuthors() {
        published(
                ada,
                "Café <b>lights</b>",
                "# Of *lights*\n\n" + "Many words come first. ".repeat(40)
                        + "Then [a light](https://example.org) & <script>alert(1)</script> a bright cafe.",
                NOW);

        JsonNode highlights = search("cafe light").json().get("items").get(0).get("highlights");

        assertThat(text(highlights.get("title"))).isEqualTo("[Café] <b>[lights]</b>");
        assertThat(text(highlights.get("passage")))
                .startsWith("…")
                .endsWith("Then a [light] & alert(1) a bright [cafe].");
    }

    @Test
    void wordsInScriptsWithoutSpacesAreMarkedToo() {
        published(ada, "我昨天去了上海博物馆", "text", NOW);

        JsonNode post = search("上海").json().get("items").get(0);

        assertThat(text(post.get("highlights").get("title"))).isEqualTo("我昨天去了[上海]博物馆");
        assertThat(post.get("highlights").has("passage")).isFalse();
    }

    @Test
    void howManyThereAreIsTold() {
        for (int i = 0; i < 3; i++) {
            published(ada, "Brass " + i, "text", at(i));
        }

        Response page = api.get("/api/posts?q=brass&limit=2");

        assertThat(page.json().get("total").asInt()).isEqualTo(3);
        assertThat(page.json().get("totalIsBound").asBoolean()).isFalse();
        assertThat(search("steam").json().get("total").asInt()).isZero();
        assertThat(api.get("/api/posts").json().has("total")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pageAfterPageShowsEachPostOnce(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            String title = random.nextBoolean() ? "Brass " + i % 3 : "Steam";
            published(ada, title, "brass ".repeat(random.nextInt(3)) + "engine", at(random.nextInt(4)));
        }
        List<String> whole = ids(api.get("/api/posts?q=brass&limit=100"));

        for (int limit : new int[] {1, 3, 7, 39}) {
            assertThat(walk(api, "/api/posts?q=brass&limit=" + limit).stream()
                            .map(post -> post.get("id").asString()))
                    .containsExactlyElementsOf(whole);
        }
        assertThat(whole).doesNotHaveDuplicates();
        assertThat(api.get("/api/posts?q=brass").json().get("total").asInt()).isEqualTo(whole.size());
    }

    private static List<String> ids(Response page) {
        return texts(page, "id");
    }

    @Test
    void draftsAreFoundByTheirAuthorsAlone() {
        drafted(ada, "Secret lighthouse", "text", NOW);
        UUID grace = registered("grace");

        assertThat(titles(search("lighthouse"))).isEmpty();
        assertThat(titles(search("lighthuose"))).isEmpty();
        assertThat(titles(as(grace).get("/api/posts?q=lighthouse"))).isEmpty();
        assertThat(titles(as(ada).get("/api/posts?q=lighthouse"))).containsExactly("Secret lighthouse");
        assertThat(titles(as(ada).get("/api/posts?q=lighthuose"))).containsExactly("Secret lighthouse");
    }

    @Test
    void otherOrdersStayPossible() {
        published(ada, "Brass", "text", at(1));
        published(ada, "In the text", "brass", at(2));

        assertThat(titles(api.get("/api/posts?q=brass&sort=-created"))).containsExactly("In the text", "Brass");
        assertThat(titles(api.get("/api/posts?q=brass&sort=created"))).containsExactly("Brass", "In the text");
        assertThat(titles(api.get("/api/posts?q=brass&sort=relevance"))).containsExactly("Brass", "In the text");
        assertThat(api.get("/api/posts?sort=relevance").problemFields()).containsExactly("sort");
        assertThat(api.get("/api/posts?q=brass&sort=best").problemFields()).containsExactly("sort");
    }

    @Test
    void whatIsEditedIsFoundByWhatItSaysNow() {
        UUID post = written("Old title", "about a lighthouse", List.of("harbour"), at(0));
        edited(ada, post, "New title", "text", at(1));

        assertThat(titles(search("old"))).isEmpty();
        assertThat(titles(search("new"))).containsExactly("New title");
        assertThat(titles(search("lighthouse harbour"))).containsExactly("New title");
    }

    private UUID written(String title, @Nullable String summary, List<String> tags, Instant createdAt) {
        UUID post = drafted(ada, title, "text", summary, tags, createdAt);
        published(ada, post);
        return post;
    }

    private static Instant at(int day) {
        return NOW.minus(Duration.ofDays(100 - day));
    }

    /** Marked words in brackets. */
    private static String text(JsonNode fragments) {
        StringBuilder text = new StringBuilder();
        fragments.forEach(fragment -> text.append(
                fragment.get("marked").asBoolean()
                        ? "[" + fragment.get("text").asString() + "]"
                        : fragment.get("text").asString()));
        return text.toString();
    }

    private Response search(String query) {
        return api.get("/api/posts?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }
}
