package dev.tidings.http.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriersTest {

    private static final Duration TURN = Duration.ofSeconds(1);

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 8", "8, 32", "16, 32", "64, 64"})
    void thereAreMoreThanProcessorsWhereThoseAreFew(int processors, int rested) {
        Carriers carriers = new Carriers(processors);

        rest(carriers, Carriers.TURNS_OF_REST);

        assertThat(carriers.count()).isEqualTo(rested);
    }

    @Test
    void thereAreAsManyAsProcessorsUntilCompilersHaveRestedForLong() {
        Carriers carriers = new Carriers(2);

        rest(carriers, Carriers.TURNS_OF_REST - 1);
        carriers.compiled(300, TURN);
        rest(carriers, Carriers.TURNS_OF_REST - 1);

        assertThat(carriers.count()).isEqualTo(2);
    }

    @Test
    void thereAreAsManyAsProcessorsAgainWhenCompilersAreAtWork() {
        Carriers carriers = new Carriers(2);
        rest(carriers, 100);

        carriers.compiled(300, TURN);

        assertThat(carriers.count()).isEqualTo(2);
    }

    private static void rest(Carriers carriers, int turns) {
        for (int turn = 0; turn < turns; turn++) {
            carriers.compiled(200, TURN);
        }
    }
}
