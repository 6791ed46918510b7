package dev.tidings.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A search that finds nothing shows something only if it can find. */
class TracesTest {

    private final Traces traces = new Traces("zerafina");

    @Test
    void theWordIsFoundInAnyCaseAndEncodingWhereverItStands() {
        IntStream.range(0, 7).forEach(n -> {
            for (String word : new String[] {"zerafina", "Zerafina", "ZERAFINA"}) {
                String text = "x".repeat(n) + word + "@example.org";
                assertThat(traces.isIn(text)).isTrue();
                assertThat(traces.isIn(Base64.getEncoder().encodeToString(text.getBytes(UTF_8))))
                        .isTrue();
                assertThat(traces.isIn(HexFormat.of().formatHex(text.getBytes(UTF_8))))
                        .isTrue();
                assertThat(traces.isIn(HexFormat.of().withUpperCase().formatHex(text.getBytes(UTF_8))))
                        .isTrue();
            }
        });
    }

    @Test
    void otherWordsAreNotTakenForIt() {
        assertThat(traces.isIn("zera fina, Serafina, emVyYSBmaW5h, 7a657261 66696e61"))
                .isFalse();
    }
}
