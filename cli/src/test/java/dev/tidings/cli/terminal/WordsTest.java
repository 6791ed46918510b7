package dev.tidings.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "0.42, 0.4 s",
        "2.6, 2.6 s",
        "59.4, 59 s",
        "200, 3 min 20 s",
        "7500, 2 h 5 min",
        "356400, 4 d 3 h"
    })
    void durationsAreToldInTheTwoLargestUnits(double seconds, String told) {
        assertThat(Words.duration(seconds)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0/s", "0.25, 0.3/s", "41000.4, '41,000/s'"})
    void ratesArePreciseWhereTheyAreSmall(double rate, String told) {
        assertThat(Words.rate(rate)).isEqualTo(told);
    }
}
