package dev.tidings.benchmarks.http;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;

/** Draws by Zipf's law with exponent 1. The popular ones lie scattered among the numbers. */
final class Zipf implements IntSupplier {

    /** A prime that no number of posts here is a multiple of, so that each rank is another number. */
    private static final long SCATTER = 7_919;

    private final double[] upTo;

    Zipf(int count) {
        upTo = new double[count];
        double sum = 0;
        for (int rank = 0; rank < count; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    @Override
    public int getAsInt() {
        int found = Arrays.binarySearch(upTo, ThreadLocalRandom.current().nextDouble(upTo[upTo.length - 1]));
        int rank = Math.min(found >= 0 ? found : -found - 1, upTo.length - 1);
        return (int) (rank * SCATTER % upTo.length);
    }
}
