package dev.tidings.command.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PasswordGuessesTest {

    private final ProblemException wrong = ProblemException.of(ProblemType.FORBIDDEN, "Wrong.");
    private final ProblemException busy = ProblemException.of(ProblemType.UNAVAILABLE, "Busy.");

    private final PasswordGuesses guesses = guesses(true);

    @Test
    void anAccountIsGuessedAtAFewTimesOnlyFromHoweverManyAddresses() {
        for (int n = 0; n < 3; n++) {
            assertThat(guess("ada", "10.0.0." + n, fails(wrong))).isEqualTo(403);
        }

        assertThat(guess("ada", "10.0.0.99", fails(wrong))).isEqualTo(429);
        assertThat(guess("ada", "10.0.0.99", () -> "right"))
                .as("nobody is told")
                .isEqualTo(429);
        assertThat(guess("grace", "10.0.0.99", fails(wrong))).isEqualTo(403);
    }

    @Test
    void whoKnowsThePasswordIsNotLockedOutByWhoDoesNot() {
        guesses.check("ada", "192.0.2.1", () -> "right");
        for (int n = 0; n < 9; n++) {
            guess("ada", "10.0.0.1", fails(wrong));
        }

        assertThat(guesses.check("ada", "192.0.2.1", () -> "right")).isEqualTo("right");
        for (int n = 0; n < 3; n++) {
            assertThat(guess("ada", "192.0.2.1", fails(wrong))).isEqualTo(403);
        }
        assertThat(guess("ada", "192.0.2.1", fails(wrong)))
                .as("guesses from a stolen session")
                .isEqualTo(429);
    }

    @Test
    void onlyWrongPasswordsCount() {
        for (int n = 0; n < 9; n++) {
            guesses.check("ada", "10.0.0.1", () -> "right");
            assertThat(guess("grace", "10.0.0.1", fails(busy))).isEqualTo(503);
        }

        assertThat(guess("grace", "10.0.0.1", fails(wrong))).isEqualTo(403);
    }

    @Test
    void noLimitsHoldWhereTheyAreSwitchedOff() {
        PasswordGuesses unlimited = guesses(false);
        for (int n = 0; n < 9; n++) {
            assertThatThrownBy(() -> unlimited.check("ada", "10.0.0.1", fails(wrong)))
                    .isSameAs(wrong);
        }
    }

    private int guess(String account, String client, Supplier<String> check) {
        int[] status = new int[1];
        assertThatThrownBy(() -> guesses.check(account, client, check))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> status[0] = problem.type().status().value());
        return status[0];
    }

    private static Supplier<String> fails(ProblemException problem) {
        return () -> {
            throw problem;
        };
    }

    private static PasswordGuesses guesses(boolean enabled) {
        return new PasswordGuesses(
                new RateLimitProperties(enabled, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, DataSize.ofMegabytes(1)));
    }
}
