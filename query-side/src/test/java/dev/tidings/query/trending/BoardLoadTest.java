package dev.tidings.query.trending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BoardLoadTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:34:56Z");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final long before = System.nanoTime();
    private final BoardLoad load = BoardLoad.of(() -> new BoardSnapshot(List.of(), NOW, NOW.plusSeconds(5)), 100, 7);
    private final long after = System.nanoTime();

    @Test
    void itAnswersUntilSomethingMoves() {
        assertThat(load.mayAnswer(100, 7, Duration.ZERO, () -> NOW)).isTrue();
        assertThat(load.mayAnswer(100, 8, Duration.ZERO, () -> NOW)).isFalse();
    }

    @Test
    void itMayAnswerAWhileLongerButNeverWhatItDoesNotCover() {
        assertThat(load.mayAnswer(0, 8, LONG, () -> NOW)).isTrue();
        assertThat(load.mayAnswer(100, 8, LONG, () -> NOW.plusSeconds(6))).isTrue();
        assertThat(load.mayAnswer(101, 8, LONG, () -> NOW)).isFalse();
        assertThat(load.mayAnswer(101, 7, LONG, () -> NOW)).isFalse();
    }

    @Test
    void timeOvertakesIt() {
        assertThat(load.mayAnswer(0, 7, Duration.ZERO, () -> NOW)).isTrue();
        assertThat(load.mayAnswer(0, 7, Duration.ZERO, () -> NOW.plusSeconds(5)))
                .isTrue();
        assertThat(load.mayAnswer(0, 7, Duration.ZERO, () -> NOW.plusSeconds(5).plusNanos(1000)))
                .isFalse();
        assertThat(load.mayAnswer(0, 7, Duration.ZERO, () -> NOW.minusNanos(1000)))
                .as("the clock was set back")
                .isFalse();
    }

    @Test
    void whoeverCameBeforeItBeganMayHaveIt() {
        assertThat(load.beganAfter(before, 100)).isTrue();
        assertThat(load.beganAfter(before, 101)).isFalse();
        assertThat(load.beganAfter(after, 100)).isFalse();
    }

    @Test
    void aFailureIsForThoseWhoWaitedForItAlone() {
        BoardLoad failed = BoardLoad.of(
                () -> {
                    throw new UnsupportedOperationException("broken");
                },
                100,
                7);

        assertThat(failed.mayAnswer(0, 7, LONG, () -> NOW)).isFalse();
        assertThat(failed.beganAfter(before, 0)).isTrue();
        assertThatThrownBy(() -> failed.top(1, JsonMapper.shared())).hasMessage("broken");
    }
}
