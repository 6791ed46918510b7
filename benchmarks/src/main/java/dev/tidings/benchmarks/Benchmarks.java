package dev.tidings.benchmarks;

import dev.tidings.benchmarks.database.DurablePostgres;
import dev.tidings.benchmarks.report.Circumstances;
import dev.tidings.benchmarks.report.Comparison;
import dev.tidings.benchmarks.report.Report;
import dev.tidings.benchmarks.report.Results;
import dev.tidings.benchmarks.report.Table;
import dev.tidings.benchmarks.topic.Appends;
import dev.tidings.benchmarks.topic.ColdStart;
import dev.tidings.benchmarks.topic.Commands;
import dev.tidings.benchmarks.topic.FirstSeconds;
import dev.tidings.benchmarks.topic.Http;
import dev.tidings.benchmarks.topic.Idle;
import dev.tidings.benchmarks.topic.Import;
import dev.tidings.benchmarks.topic.Kafka;
import dev.tidings.benchmarks.topic.LargeLog;
import dev.tidings.benchmarks.topic.Memory;
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

    /** Takes as long as all others together, so that it is run only where it is named. */
    private static final String LONG = "large-log";

    private static final Map<String, Topic> TOPICS = new LinkedHashMap<>();

    static {
        TOPICS.put("appends", new Appends());
        TOPICS.put("commands", new Commands());
        TOPICS.put("views", new Views());
        TOPICS.put("replay", new Replay());
        TOPICS.put("visibility", new Visibility());
        TOPICS.put("kafka", new Kafka());
        TOPICS.put("http", new Http());
        TOPICS.put("warm-up", new FirstSeconds());
        TOPICS.put("import", new Import());
        TOPICS.put("memory", new Memory());
        TOPICS.put("start", new ColdStart());
        TOPICS.put("idle", new Idle());
        TOPICS.put(LONG, new LargeLog());
    }

    private Benchmarks() {}

    /**
     * Run from the root of the project. Only a full run of all topics writes {@code benchmarks/RESULTS.md} and
     * {@code benchmarks/results.json}; the others print what they have measured.
     *
     * @param arguments names of topics, {@code --smoke} for hardly any of each, {@code --compare} to compare with the
     *                  results that are there instead of writing new ones
     */
    public static void main(String[] arguments) throws Exception {
        List<String> named = new ArrayList<>(List.of(arguments));
        boolean isSmoke = named.remove("--smoke");
        Path folder = Path.of("benchmarks");
        Results before = named.remove("--compare") ? Results.read(folder) : null;
        boolean isWhole = named.isEmpty();
        Report report = run(isSmoke ? Scale.smoke() : Scale.full(), isWhole ? usual() : named);
        System.out.println(report.markdown());
        boolean isWorse = false;
        if (before != null) {
            Comparison comparison = new Comparison(before, Results.of(report));
            System.out.println(comparison.markdown());
            isWorse = comparison.isWorse();
        } else if (isWhole && !isSmoke) {
            Files.writeString(folder.resolve("RESULTS.md"), report.markdown() + remarks(folder));
            Results.of(report).write(folder);
        }
        System.exit(isWorse ? 1 : 0);
    }

    /** What people have to say of the results, such as what a profile blames for a missed budget. */
    private static String remarks(Path folder) throws IOException {
        Path remarks = folder.resolve("REMARKS.md");
        return Files.exists(remarks) ? "\n" + Files.readString(remarks) : "";
    }

    /** The names of all topics. */
    static List<String> topics() {
        return List.copyOf(TOPICS.keySet());
    }

    /** The names of those that are measured where none is named. */
    private static List<String> usual() {
        return TOPICS.keySet().stream().filter(name -> !name.equals(LONG)).toList();
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
                int tables = report.tables().size();
                topics.get(i).measure(bench);
                // A run takes an hour, and may be interrupted.
                report.tables().stream().skip(tables).map(Table::markdown).forEach(System.err::println);
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
