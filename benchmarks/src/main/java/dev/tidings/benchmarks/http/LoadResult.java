package dev.tidings.benchmarks.http;

/**
 * What came of a turn.
 *
 * @param perSecond answers that tell of success
 * @param p50       the median time from request to answer, in milliseconds
 * @param p99       which one request in a hundred exceeds
 * @param failures  answers that do not tell of success
 */
public record LoadResult(double perSecond, double p50, double p99, long failures) {

    private static final String SEPARATOR = "\t";

    /** In one line. */
    String line() {
        return perSecond + SEPARATOR + p50 + SEPARATOR + p99 + SEPARATOR + failures;
    }

    static LoadResult of(String line) {
        String[] fields = line.split(SEPARATOR, -1);
        return new LoadResult(
                Double.parseDouble(fields[0]),
                Double.parseDouble(fields[1]),
                Double.parseDouble(fields[2]),
                Long.parseLong(fields[3]));
    }
}
