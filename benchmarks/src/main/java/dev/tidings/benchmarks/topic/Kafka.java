package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.Topic;
import dev.tidings.benchmarks.process.Broker;

/** The log by way of Kafka: how fast it gets there and back, and how soon a change shows in another database. */
public final class Kafka implements Topic {

    @Override
    public void measure(Bench bench) throws Exception {
        try (Broker broker = new Broker()) {
            new KafkaRates(bench, broker).measure();
            new KafkaDelay(bench, broker).measure();
        }
    }
}
