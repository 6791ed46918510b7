package dev.tidings.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.http.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {

    private final BodyBudget budget = new BodyBudget(100, Duration.ofMillis(50));

    @Test
    void oneClientHasAQuarterOfItAtMost() {
        budget.open("a").grow(20);
        BodyBudget.Holding second = budget.open("a");

        assertThat(refused(second, 10)).isEqualTo(429);
        assertThatCode(() -> budget.open("b").grow(10)).doesNotThrowAnyException();
    }

    @Test
    void allTogetherHaveNoMoreThanThereIs() {
        for (String client : new String[] {"a", "b", "c", "d"}) {
            budget.open(client).grow(25);
        }

        assertThat(refused(budget.open("e"), 1)).isEqualTo(503);
    }

    @Test
    void theOldestGoesOnWhereAllWouldWaitForOneAnother() {
        BodyBudget.Holding oldest = budget.open("a");
        oldest.grow(25);
        BodyBudget.Holding next = budget.open("b");
        next.grow(20);
        budget.open("c").grow(25);
        budget.open("d").grow(25);
        budget.open("e").grow(5);

        assertThat(refused(next, 1)).isEqualTo(503);
        assertThatCode(() -> oldest.grow(1)).doesNotThrowAnyException();
    }

    @Test
    void whatIsGivenBackIsOthers() {
        BodyBudget.Holding first = budget.open("a");
        first.grow(25);
        first.release();
        first.release();

        assertThatCode(() -> budget.open("a").grow(25)).doesNotThrowAnyException();
        assertThat(refused(budget.open("a"), 1)).isEqualTo(429);
    }

    @Test
    void whoWaitsGoesOnAsSoonAsThereIsRoom() {
        BodyBudget patient = new BodyBudget(100, Duration.ofMinutes(1));
        BodyBudget.Holding first = patient.open("a");
        first.grow(25);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> second =
                    CompletableFuture.runAsync(() -> patient.open("a").grow(25), threads);
            first.release();

            assertThat(second).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    private static int refused(BodyBudget.Holding holding, long more) {
        int[] status = new int[1];
        assertThatThrownBy(() -> holding.grow(more))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> status[0] = problem.type().status().value());
        holding.release();
        return status[0];
    }
}
