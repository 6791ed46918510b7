package dev.tidings.benchmarks;

import dev.tidings.benchmarks.database.DurablePostgres;
import dev.tidings.benchmarks.report.Circumstances;
import dev.tidings.benchmarks.report.Report;
import dev.tidings.benchmarks.topic.Appends;
import dev.tidings.benchmarks.topic.ColdStart;
import dev.tidings.benchmarks.topic.Commands;
import dev.tidings.benchmarks.topic.Http;
import dev.tidings.benchmarks.topic.Kafka;
import dev.tidings.benchmarks.topic.Replay;
import dev.tidings.benchmarks.topic.Views;
import dev.tidings.benchmarks.topic.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures what the budgets are about, all of it or the topics that are named. */
public final class Benchmarks {

    private static final Map<String, Topic> TOPICS = new LinkedHashMap<>();

    static {
        TOPICS.put("appends", new Appends());
        TOPICS.put("commands", new Commands());
        TOPICS.put("views", new Views());
        TOPICS.put("replay", new Replay());
        TOPICS.put("visibility", new Visibility());
        TOPICS.put("kafka", new Kafka());
        TOPICS.put("http", new Http());
        TOPICS.put("start", new ColdStart());
    }

    private Benchmarks() {}

    /**
     * Run from the root of the project. Only a full run of all topics writes {@code benchmarks/RESULTS.md}; the others
     * print what they have measured.
     *
     * @param arguments names of topics, and {@code --smoke} for hardly any of each
     */
    public static void main(String[] arguments) throws Exception {
        List<String> named = new ArrayList<>(List.of(arguments));
        boolean isSmoke = named.remove("--smoke");
        boolean isWhole = named.isEmpty();
        Report report = run(isSmoke ? Scale.smoke() : Scale.full(), isWhole ? topics() : named);
        System.out.println(report.markdown());
        if (isWhole && !isSmoke) {
            Files.writeString(Path.of("benchmarks", "RESULTS.md"), report.markdown() + remarks());
        }
        System.exit(0);
    }

    /** What people have to say of the results, such as what a profile blames for a missed budget. */
    private static String remarks() throws IOException {
        Path remarks = Path.of("benchmarks", "REMARKS.md");
        return Files.exists(remarks) ? "\n" + Files.readString(remarks) : "";
    }

    /** The names of all topics. */
    static List<String> topics() {
        return List.copyOf(TOPICS.keySet());
    }

    /** Measures the topics, one after the other. */
    static Report run(Scale scale, List<String> names) throws Exception {
        List<Topic> topics = names.stream().map(Benchmarks::topic).toList();
        Report report = new Report();
        Instant start = Instant.now();
        try (DurablePostgres postgres = new DurablePostgres()) {
            Circumstances.describe(report);
            report.circumstance("PostgreSQL", postgres.description());
            Bench bench = new Bench(scale, postgres, report);
            for (int i = 0; i < topics.size(); i++) {
                System.err.println("measuring " + names.get(i) + " …");
                topics.get(i).measure(bench);
            }
        }
        report.circumstance("took", Duration.between(start, Instant.now()).toSeconds() + " s");
        return report;
    }

    private static Topic topic(String name) {
        Topic topic = TOPICS.get(name);
        if (topic == null) {
            throw new IllegalArgumentException("There is no topic " + name + ", only " + TOPICS.keySet());
        }
        return topic;
    }
}
