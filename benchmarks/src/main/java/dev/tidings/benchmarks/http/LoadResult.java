package dev.tidings.benchmarks.http;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of a turn.
 *
 * @param answers         how many came
 * @param perSecond       how many a second
 * @param p50             the median time from request to answer, in milliseconds
 * @param p99             which one request in a hundred exceeds
 * @param processorMillis what the load itself cost
 * @param eachSecond      how many answers came in the first second, in the next one, and so on
 * @param wrong           how many were not what was expected
 * @param complaint       the first of them; empty where there is none
 */
public record LoadResult(
        long answers,
        double perSecond,
        double p50,
        double p99,
        double processorMillis,
        List<Long> eachSecond,
        long wrong,
        String complaint) {

    private static final String SEPARATOR = "\t";
    private static final int LONGEST_COMPLAINT = 2_000;

    /** Keeps a copy. */
    public LoadResult {
        eachSecond = List.copyOf(eachSecond);
    }

    /** This, if all answers were as expected. */
    public LoadResult right() {
        if (wrong > 0) {
            throw new IllegalStateException(
                    wrong + " of " + answers + " answers are wrong, the first one " + complaint);
        }
        return this;
    }

    /** In one line. */
    String line() {
        String oneLine = complaint.replaceAll("\\s+", " ");
        return String.join(
                SEPARATOR,
                Long.toString(answers),
                Double.toString(perSecond),
                Double.toString(p50),
                Double.toString(p99),
                Double.toString(processorMillis),
                eachSecond.stream().map(count -> Long.toString(count)).collect(Collectors.joining(",")),
                Long.toString(wrong),
                oneLine.substring(0, Math.min(LONGEST_COMPLAINT, oneLine.length())));
    }

    static LoadResult of(String line) {
        String[] fields = line.split(SEPARATOR, -1);
        return new LoadResult(
                Long.parseLong(fields[0]),
                Double.parseDouble(fields[1]),
                Double.parseDouble(fields[2]),
                Double.parseDouble(fields[3]),
                Double.parseDouble(fields[4]),
                Arrays.stream(fields[5].split(",", -1)).map(Long::valueOf).toList(),
                Long.parseLong(fields[6]),
                fields[7]);
    }
}
