package dev.tidings.query.permits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.http.ProblemException;
import dev.tidings.query.permits.DearQueries.Permit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DearQueriesTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void soManyRunAtOnce() {
        DearQueries queries = queries(2, Duration.ofMillis(50));
        Permit first = queries.await("a");
        queries.await("b");

        assertThat(refused(queries, "c")).isEqualTo(503);
        first.close();
        queries.await("c").close();
    }

    @Test
    void oneClientHasOneRunningAndLetsItsOthersWait() {
        DearQueries queries = queries(2, Duration.ofMinutes(1));
        Permit first = queries.await("a");
        CompletableFuture<Permit> second = CompletableFuture.supplyAsync(() -> queries.await("a"), threads);

        queries.await("b").close();
        assertThat(second).isNotDone();
        first.close();

        assertThat(second).succeedsWithin(Duration.ofSeconds(10)).satisfies(Permit::close);
    }

    @Test
    void oneClientHasNoMoreThanItsShareWaiting() {
        DearQueries queries = new DearQueries(new DearQueryProperties(2, 5, 1, Duration.ofMinutes(1)));
        queries.await("a");

        assertThat(refused(queries, "a")).isEqualTo(429);
        queries.await("b").close();
    }

    @Test
    void whoGivesUpLeavesNothingBehind() {
        DearQueries queries = queries(1, Duration.ofMillis(20));
        Permit first = queries.await("a");
        for (int n = 0; n < 20; n++) {
            assertThat(refused(queries, "a")).isEqualTo(503);
            assertThat(refused(queries, "b")).isEqualTo(503);
        }
        first.close();

        queries.await("b").close();
        queries.await("a").close();
    }

    private static DearQueries queries(int atOnce, Duration patience) {
        return new DearQueries(new DearQueryProperties(atOnce, 5, 3, patience));
    }

    private static int refused(DearQueries queries, String client) {
        int[] status = new int[1];
        assertThatThrownBy(() -> queries.await(client))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> status[0] = problem.type().status().value());
        return status[0];
    }
}
