package dev.tidings.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/** Contestants that take turns, so that what disturbs the machine for a while disturbs them all. */
public final class Contest {

    /** One turn of one contestant. */
    @FunctionalInterface
    public interface Turn {

        /** Takes the turn and says what came of it. */
        double measure() throws Exception;
    }

    private final Map<String, Turn> contestants = new LinkedHashMap<>();

    /** Lets one more take part. */
    public Contest with(String name, Turn turn) {
        contestants.put(name, turn);
        return this;
    }

    /** Lets everybody take as many turns as there are rounds. */
    public Results run(int rounds) throws Exception {
        Map<String, Samples> samples = new LinkedHashMap<>();
        contestants.keySet().forEach(name -> samples.put(name, Samples.NONE));
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Turn> contestant : contestants.entrySet()) {
                double sample = contestant.getValue().measure();
                samples.computeIfPresent(contestant.getKey(), (name, before) -> before.with(sample));
            }
        }
        return new Results(samples);
    }
}
