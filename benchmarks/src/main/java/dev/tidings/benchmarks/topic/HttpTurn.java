package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.http.LoadResult;

/**
 * What came of one turn of one contestant.
 *
 * @param processors of each request
 */
record HttpTurn(LoadResult load, Processors processors) {

    double perSecond() {
        return load.perSecond();
    }

    double p50() {
        return load.p50();
    }

    double p99() {
        return load.p99();
    }

    double loadMillis() {
        return load.processorMillis() / load.answers();
    }
}
