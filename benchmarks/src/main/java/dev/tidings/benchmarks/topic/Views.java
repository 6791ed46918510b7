package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.Topic;
import dev.tidings.benchmarks.database.Database;
import dev.tidings.benchmarks.database.EventMix;
import dev.tidings.benchmarks.database.Histories;
import dev.tidings.benchmarks.database.Ids;
import dev.tidings.benchmarks.measure.Contest;
import dev.tidings.benchmarks.measure.Load;
import dev.tidings.benchmarks.measure.Results;
import dev.tidings.benchmarks.node.InProcessNode;
import dev.tidings.benchmarks.node.Side;
import dev.tidings.benchmarks.node.ViewRecording;
import dev.tidings.benchmarks.report.Numbers;
import java.util.concurrent.ThreadLocalRandom;

/** Views, each durable when it is acknowledged. */
public final class Views implements Topic {

    @Override
    public void measure(Bench bench) throws Exception {
        int posts = bench.scale().posts();
        int readers = bench.scale().clients();
        Database database = bench.postgres().create("views").migrate();
        Histories.appendToLog(database, EventMix.posts(posts, posts / 10));
        try (InProcessNode tidings = InProcessNode.start(Side.COMMAND, database)) {
            ViewRecording views = new ViewRecording(tidings);
            Contest contest = new Contest()
                    .with(
                            "hot",
                            () -> Load.perSecond(readers, bench.scale().turn(), reader -> views.record(Ids.post(0))))
                    .with(
                            "many",
                            () -> Load.perSecond(
                                    readers,
                                    bench.scale().turn(),
                                    reader -> views.record(
                                            Ids.post(ThreadLocalRandom.current().nextInt(posts)))));
            contest.run(1);
            Results results = contest.run(bench.scale().rounds());
            bench.report()
                    .table(
                            "Views/s",
                            "%s readers at once, in process; each view is durable when it is acknowledged."
                                    .formatted(readers),
                            "one hot post",
                            "%s posts".formatted(Numbers.whole(posts)))
                    .row(Numbers.spread(results.of("hot")), Numbers.spread(results.of("many")));
        }
    }
}
