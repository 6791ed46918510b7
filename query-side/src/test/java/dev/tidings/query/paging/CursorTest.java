package dev.tidings.query.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tidings.http.ProblemException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final String LIST = "a list";

    @Test
    void aCursorIsReadAsItWasWritten() {
        UUID id = UUID.randomUUID();
        Instant instant = Instant.parse("1969-07-20T20:17:40.123456Z");

        Cursor cursor =
                Cursor.read(Cursor.write(LIST, -7L, instant, id, "näme"), LIST).orElseThrow();

        assertThat(cursor.number(0)).isEqualTo(-7);
        assertThat(cursor.instant(1)).isEqualTo(instant);
        assertThat(cursor.id(2)).isEqualTo(id);
        assertThat(cursor.text(3)).isEqualTo("näme");
    }

    @Test
    void noCursorStandsForTheBeginning() {
        assertThat(Cursor.read(null, LIST)).isEmpty();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor = Cursor.write("another list", 1L);

        refused(() -> Cursor.read(cursor, LIST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "AAAA", "gIA", "fHw"})
    void whatIsNoCursorIsRefused(String cursor) {
        refused(() -> Cursor.read(cursor, LIST));
    }

    @Test
    void aForgedKeyIsRefused() {
        Cursor forged = Cursor.read(Cursor.write(LIST, "x", Long.MAX_VALUE, "9".repeat(30)), LIST)
                .orElseThrow();

        refused(() -> forged.number(0));
        refused(() -> forged.id(0));
        refused(() -> forged.instant(1));
        refused(() -> forged.number(2));
        refused(() -> forged.text(3));
    }

    @Test
    void aKeyWithNulIsRefused() {
        String cursor = Cursor.write(LIST, "a\0b");

        assertThat(Base64.getUrlDecoder().decode(cursor)).isNotEmpty();
        refused(() -> Cursor.read(cursor, LIST));
    }

    private static void refused(Runnable reading) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(reading::run)
                .satisfies(problem -> assertThat(problem.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo("cursor")));
    }
}
