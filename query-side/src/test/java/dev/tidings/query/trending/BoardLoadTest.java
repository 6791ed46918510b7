package dev.tidings.query.trending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardLoadTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:34:56Z");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final BoardLoad load = new BoardLoad(() -> new BoardSnapshot(List.of(), NOW, NOW.plusSeconds(5)), 100, 7);

    @Test
    void itAnswersUntilSomethingMoves() {
        assertThat(load.mayAnswer(100, 7, Duration.ZERO)).isTrue();
        assertThat(load.mayAnswer(100, 8, Duration.ZERO)).isFalse();
    }

    @Test
    void itMayAnswerAWhileLongerButNeverWhatItDoesNotCover() {
        assertThat(load.mayAnswer(0, 8, LONG)).isTrue();
        assertThat(load.mayAnswer(100, 8, LONG)).isTrue();
        assertThat(load.mayAnswer(101, 8, LONG)).isFalse();
        assertThat(load.mayAnswer(101, 7, LONG)).isFalse();
    }

    @Test
    void timeOvertakesIt() {
        load.run();

        assertThat(load.holdsAt(NOW)).isTrue();
        assertThat(load.holdsAt(NOW.plusSeconds(5))).isTrue();
        assertThat(load.holdsAt(NOW.plusSeconds(5).plusNanos(1000))).isFalse();
        assertThat(load.holdsAt(NOW.minusNanos(1000)))
                .as("the clock was set back")
                .isFalse();
    }
}
