package dev.tidings.command.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.http.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        RateLimiter limiter = limiter(true);
        for (int n = 0; n < 3; n++) {
            limiter.admit(Limit.LOGIN, "10.0.0.1");
        }

        assertThatThrownBy(() -> limiter.admit(Limit.LOGIN, "10.0.0.1"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type().status().value()).isEqualTo(429);
                    assertThat(problem.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
                });
    }

    @Test
    void clientsAndLimitsAreCountedApart() {
        RateLimiter limiter = limiter(true);
        for (int n = 0; n < 3; n++) {
            limiter.admit(Limit.LOGIN, "10.0.0.1");
        }

        assertThatCode(() -> limiter.admit(Limit.LOGIN, "10.0.0.2")).doesNotThrowAnyException();
        assertThatCode(() -> limiter.admit(Limit.VIEWS, "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void noLimitsHoldWhereTheyAreSwitchedOff() {
        RateLimiter limiter = limiter(false);

        assertThatCode(() -> {
                    for (int n = 0; n < 100; n++) {
                        limiter.admit(Limit.REGISTRATION, "10.0.0.1");
                    }
                })
                .doesNotThrowAnyException();
    }

    private static RateLimiter limiter(boolean enabled) {
        return new RateLimiter(new RateLimitProperties(enabled, 3, 3, 3));
    }
}
