package dev.tidings.http.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolSizeTest {

    @ParameterizedTest
    @CsvSource({"8, 2, 16", "5, 2, 10", "10, 2, 20", "8, 4, 32"})
    void itFollowsTheProcessors(int perProcessor, int processors, int size) {
        assertThat(PoolSize.of(0, perProcessor, processors)).isEqualTo(size);
    }

    @Test
    void aSmallMachineHasEnoughAndALargeOneNotTooMany() {
        assertThat(PoolSize.of(0, 5, 1)).isEqualTo(8);
        assertThat(PoolSize.of(0, 10, 128)).isEqualTo(64);
    }

    @Test
    void whatIsConfiguredHoldsWhateverTheProcessors() {
        assertThat(PoolSize.of(3, 8, 16)).isEqualTo(3);
        assertThat(PoolSize.of(100, 8, 1)).isEqualTo(100);
    }
}
