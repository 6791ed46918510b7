package dev.tidings.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void linesAreNumberedFromOneAndBlankOnesCount() throws IOException {
        assertThat(lines("a\n\n \r\nb\r\n")).containsExactly(new Line.Text(1, "a"), new Line.Text(4, "b\r"));
    }

    @Test
    void theLastLineNeedsNoLineFeed() throws IOException {
        assertThat(lines("a\nb")).containsExactly(new Line.Text(1, "a"), new Line.Text(2, "b"));
    }

    @Test
    void aMarkBeforeTheFirstLineIsNotPartOfIt() throws IOException {
        assertThat(lines("\ufeffa\n\ufeffb")).containsExactly(new Line.Text(1, "a"), new Line.Text(2, "\ufeffb"));
        assertThat(lines("\ufeff\na")).containsExactly(new Line.Text(2, "a"));
    }

    @Test
    void nothingHasNoLines() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n\n")).isEmpty();
    }

    @Test
    void aLineThatIsTooLongIsSkipped() throws IOException {
        assertThat(lines("0123456789\n01234567890\n" + "x".repeat(200_000) + "\nb"))
                .containsExactly(
                        new Line.Text(1, "0123456789"),
                        new Line.TooLong(2),
                        new Line.TooLong(3),
                        new Line.Text(4, "b"));
    }

    @Test
    void aLineThatIsNoTextIsTold() throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(new byte[] {(byte) 0xff, '\n', 'a'}), 10);

        assertThat(reader.next()).isEqualTo(new Line.NotUtf8(1));
        assertThat(reader.next()).isEqualTo(new Line.Text(2, "a"));
        assertThat(reader.next()).isNull();
    }

    @Test
    void whatStandsForUnreadableTextMayBeSentAsText() throws IOException {
        assertThat(lines("a\ufffd\nb")).containsExactly(new Line.Text(1, "a\ufffd"), new Line.Text(2, "b"));
    }

    @Test
    void manyLinesAreReadWholeAcrossTheBuffersEnd() throws IOException {
        String text = "123456789\n".repeat(30_000);
        LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), 10);

        for (int line = 1; line <= 30_000; line++) {
            assertThat(reader.next()).isEqualTo(new Line.Text(line, "123456789"));
        }

        assertThat(reader.next()).isNull();
    }

    private static List<Line> lines(String text) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), 10);
        List<Line> lines = new ArrayList<>();
        for (Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }
}
