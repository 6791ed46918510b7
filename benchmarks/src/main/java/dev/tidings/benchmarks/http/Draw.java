package dev.tidings.benchmarks.http;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;

/** Which posts requests are about. */
public enum Draw {
    /** Each as often as any other. */
    UNIFORM {
        @Override
        IntSupplier of(int posts) {
            return () -> ThreadLocalRandom.current().nextInt(posts);
        }
    },
    /** The second half as often as the first, the third a third as often, and so on: as readers do. */
    ZIPF {
        @Override
        IntSupplier of(int posts) {
            return new Zipf(posts);
        }
    },
    /** The same one at all times. */
    HOT {
        @Override
        IntSupplier of(int posts) {
            return () -> 0;
        }
    };

    /** Draws numbers of so many posts, from 0. */
    abstract IntSupplier of(int posts);
}
