package dev.tidings.http.defaults;

/** How many connections a node holds to a database: so many for each processor, unless somebody says otherwise. */
public final class PoolSize {

    private static final int LEAST = 8;
    private static final int MOST = 64;

    private PoolSize() {}

    /** What is configured, or where that is 0, what suits the processors that this process may use. */
    public static int of(int configured, int perProcessor) {
        return of(configured, perProcessor, Runtime.getRuntime().availableProcessors());
    }

    static int of(int configured, int perProcessor, int processors) {
        return configured > 0 ? configured : Math.clamp((long) perProcessor * processors, LEAST, MOST);
    }
}
