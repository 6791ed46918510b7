package dev.tidings.command.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.http.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class RateLimiterTest {

    private final RateLimiter limiter =
            new RateLimiter(new RateLimitProperties(true, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, DataSize.ofMegabytes(1)));

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
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
        for (int n = 0; n < 3; n++) {
            limiter.admit(Limit.LOGIN, "10.0.0.1");
        }

        assertThatCode(() -> limiter.admit(Limit.LOGIN, "10.0.0.2")).doesNotThrowAnyException();
        assertThatCode(() -> limiter.admit(Limit.VIEWS, "10.0.0.1")).doesNotThrowAnyException();
    }
}
