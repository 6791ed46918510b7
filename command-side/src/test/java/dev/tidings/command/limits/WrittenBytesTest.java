package dev.tidings.command.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.http.ProblemException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WrittenBytesTest {

    private final WrittenBytes written = new WrittenBytes(1_000);
    private final UUID account = new UUID(0, 1);

    @Test
    void whoHasWrittenItsAllowanceWaits() {
        written.add(account, 999);
        assertThatCode(() -> written.admit(account)).doesNotThrowAnyException();
        written.add(account, 3_000);

        assertThatThrownBy(() -> written.admit(account)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type().status().value()).isEqualTo(429);
            assertThat(problem.retryAfter()).isBetween(Duration.ofHours(2), Duration.ofHours(4));
        });
        assertThatCode(() -> written.admit(new UUID(0, 2))).doesNotThrowAnyException();
    }
}
