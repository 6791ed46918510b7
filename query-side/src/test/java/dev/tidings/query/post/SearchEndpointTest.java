package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tidings.http.Response;
import dev.tidings.query.EndpointTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchEndpointTest extends EndpointTest {

    private UUID ada = new UUID(0, 0);

    @BeforeEach
    void adaRegisters() {
        ada = registered("ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"./", "a.b/", "-", "@a.", "<a ", "http://a/", "1.", "a-b-", "\u0300\u0315", "ﷺ"})
    void aTextThatIsHardToParseHoldsNobodyUp(String part) {
        assertTimeout(Duration.ofSeconds(3), () -> published(ada, "Hard", "end " + part.repeat(15_000), NOW));

        assertThat(found("end")).isEqualTo("Hard");
    }

    @ParameterizedTest
    @CsvSource({
        "Das Café an der Ecke, cafe, yes",
        "Das Cafe an der Ecke, CAFÉ, yes",
        "Straße nach Łódź, strasse lodz, yes",
        "İstanbul, istanbul, yes",
        "我昨天去了上海博物馆。, 上海, yes",
        "我昨天去了上海博物馆。, 海, yes",
        "我昨天去了上海博物馆。, 上海博物馆, yes",
        "我昨天去了上海博物馆。, 海上, no",
        "昨日はラーメンを食べました, ラーメン, yes",
        "오늘은 서울에서 만났다, 서울, yes",
        "หนังสือเล่มนี้ดีมาก, หนังสือ, yes",
        "The light\u00ADhouse, lighthouse, yes",
        "Ｆｕｌｌ width, full, yes",
        "see https://example.org/some/page, example.org, yes",
        "state-of-the-art, state-of-the-art, yes",
        "Привет мир, ПРИВЕТ, yes",
        "٣ books, 3 books, yes",
        "Running engines, engine run, yes",
        "brass engine, engine -brass, no",
        "brass engine, engine --brass, yes",
        "brass engine, steam or brass, yes",
        "brass engine, steam brass, no",
        "brass engine, '\"engine brass\"', no",
        "brass engine, '\"brass engine\"', yes",
        "brass engine, '“brass engine”', yes",
        "brass engine, '-\"brass engine\"', no",
        "brass engine, 'or brass or', yes",
        "brass engine, ???, no",
    })
    void whatIsMeantIsFound(String content, String query, String yesOrNo) {
        published(ada, "Post", content, NOW);

        String expected = yesOrNo.equals("yes") ? "Post" : "";
        assertThat(found(query)).isEqualTo(expected);
        assertThat(found(Normalizer.normalize(query, Normalizer.Form.NFD))).isEqualTo(expected);
        assertThat(found(Normalizer.normalize(query, Normalizer.Form.NFC))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---------------------------------",
                "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -",
                "-a -b -c -d -e -f -g -h -i -j -k -l -m -n -o -p -q -r -s -t -u -v -w -x -y -z -a -b -c -d -e -f -g",
                "\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"",
                "or or or or or or or or or or or or or or or or or or or or or or or or or or or or or or or or or",
                "a or -b or \"c or -d\" or -\"e",
                "'\\:*&|!()<->",
                "it's \\'quoted\\' :* & | ! ( ) <2>"
            })
    void noQueryFails(String query) {
        assertThat(search(query).status()).as(query).isEqualTo(200);
    }

    @Test
    void anyCharactersMakeAQueryThatDoesNotFail() {
        Random random = new Random(20_261_126);
        String pieces = "aZ09-\"'or \\:*&|!()<>.,/@#é上한ま\u0300\u200B\u00AD\uFEFF";
        for (int i = 0; i < 300; i++) {
            StringBuilder query = new StringBuilder();
            int length = random.nextInt(120);
            while (query.length() < length) {
                if (random.nextInt(4) == 0) {
                    int any = random.nextInt(Character.MAX_CODE_POINT + 1);
                    query.appendCodePoint(any >= 0xD800 && any <= 0xDFFF ? '-' : any);
                } else {
                    query.append(pieces.charAt(random.nextInt(pieces.length())));
                }
            }
            assertThat(search(query.toString()).status()).as(query.toString()).isIn(200, 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "%ED%A0%80", "%FF"})
    void whatIsNoTextIsNotAFailureOfTheServer(String encoded) {
        assertThat(api.get("/api/posts?q=" + encoded).status()).isIn(200, 400);
    }

    @Test
    void aQueryThatIsTooLongIsRefused() {
        assertThat(search("x ".repeat(5000)).problemFields()).containsExactly("q");
    }

    private String found(String query) {
        return String.join(" ", titles(search(query)));
    }

    private Response search(String query) {
        return api.get("/api/posts?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }
}
