package dev.tidings.benchmarks.measure;

import java.util.Map;
import java.util.Objects;

/** What each contestant has come to. */
public record Results(Map<String, Samples> samples) {

    /** One contestant's turns. */
    public Samples of(String contestant) {
        return Objects.requireNonNull(samples.get(contestant), contestant);
    }

    /** How many times as much one has come to as the other, by their medians. */
    public double ratio(String contestant, String other) {
        return of(contestant).median() / of(other).median();
    }
}
