import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks things under Tidings while clients work with it, mends them, and then checks that every promise was kept: four
 * nodes on one PostgreSQL, each behind a proxy. Ends with 0 where all is well, with 1 where it is not, and leaves what
 * happened in the folder.
 *
 * <p>java Chaos REPOSITORY POSTGRESQL_PROGRAMS FOLDER SECONDS SEED
 */
final class Chaos {

    private Chaos() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]).toAbsolutePath();
        int seconds = Math.clamp(Long.parseLong(arguments[3]), 1, 24 * 3600);
        long seed = Long.parseLong(arguments[4]);
        Files.createDirectories(folder);
        System.out.println("seed " + seed + ", " + seconds + " s; what happens is written to " + folder);
        boolean isGood;
        try (History history = new History(folder)) {
            Api api = new Api(history);
            try (Cluster cluster =
                    new Cluster(Path.of(arguments[0]).toAbsolutePath(), Path.of(arguments[1]), folder, api)) {
                cluster.start();
                isGood = run(cluster, api, history, seconds, seed);
            }
        }
        System.exit(isGood ? 0 : 1);
    }

    private static boolean run(Cluster cluster, Api api, History history, int seconds, long seed)
            throws IOException, InterruptedException, SQLException {
        World world = new World();
        world.make(api, cluster.nodes().getFirst().port());
        List<Writers.Author> authors = List.of(
                new Writers.Author("author-1", seed, cluster, world, api, history),
                new Writers.Author("author-2", seed, cluster, world, api, history));
        List<Client> clients = new ArrayList<>(authors);
        for (int n = 1; n <= 3; n++) {
            clients.add(new Writers.Editor("editor-" + n, seed, cluster, world, api, history));
            clients.add(new Others.Reader("reader-" + n, seed, cluster, world, api, history));
        }
        for (int n = 1; n <= 2; n++) {
            clients.add(new Writers.Viewer("viewer-" + n, seed, cluster, world, api, history));
            clients.add(new Others.Namer("namer-" + n, seed, cluster, world, api, history));
        }
        clients.add(new Writers.Publisher("publisher", seed, cluster, world, api, history));
        clients.add(new Others.Operator("operator", seed, cluster, world, api, history));
        List<Nemesis> nemeses =
                List.of(Nemesis.ofProcesses(seed, cluster, history), Nemesis.ofConnections(seed, cluster, history));

        List<Thread> working = clients.stream().map(Thread.ofVirtual()::start).toList();
        List<Thread> breaking = nemeses.stream().map(Thread.ofVirtual()::start).toList();
        Thread.sleep(seconds * 1000L);
        nemeses.forEach(Nemesis::stop);
        join(breaking);
        history.tell("mends everything");
        long healed = cluster.heal();
        // Clients go on for a moment, for all is well now.
        Thread.sleep(3000);
        clients.forEach(Client::stop);
        join(working);
        authors.forEach(Writers.Author::repeatAll);
        return check(cluster, world, api, history, healed);
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static boolean check(Cluster cluster, World world, Api api, History history, long healed)
            throws SQLException, IOException, InterruptedException {
        List<Operation> operations = history.operations();
        for (Outcome outcome : Outcome.values()) {
            System.out.println("  "
                    + operations.stream()
                            .filter(operation -> operation.outcome() == outcome)
                            .count() + " " + outcome);
        }
        Report report = new Report();
        report.add(
                "all nodes are healthy again within 30 s",
                healed + " s",
                healed > 30 ? List.of("after " + healed + " s") : List.of());
        try (Connection connection = cluster.database().connect()) {
            Checker checker = new Checker(history, connection, report);
            checker.check();
            new Answers(cluster, world, api, checker.log(), report).check();
        }
        for (String seen : List.of(Others.POSITIONS, Others.REBUILDS, Api.NO_500, "the checker itself works")) {
            report.add(seen, operations.size() + " operations", history.faults(seen));
        }
        System.out.println("chaos: " + report);
        return report.isGood();
    }
}
