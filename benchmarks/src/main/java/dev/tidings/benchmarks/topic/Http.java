package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.Topic;
import dev.tidings.benchmarks.http.HttpLoad;

/** The service over HTTP: its throughput, how it grows, and how it takes it when somebody asks for much. */
public final class Http implements Topic {

    @Override
    public void measure(Bench bench) throws Exception {
        try (Services services = Services.start(bench);
                HttpLoad load = new HttpLoad(bench.scale().ownProcesses())) {
            // An edit takes words out of a post, and what grows is to have as many posts with a word for its size.
            String dearest = new Growth(bench, services, load).measure();
            new Throughput(bench, services, load).measure();
            new Starvation(bench, services, load, dearest).measure();
            services.check();
        }
    }
}
