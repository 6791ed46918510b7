import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Two command sides and two query sides on one PostgreSQL. */
final class Cluster implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";

    private static final int START_SECONDS = 180;

    private final Database database;
    private final List<Node> nodes = new ArrayList<>();

    Cluster(Path root, Path programs, Path folder, Api api) throws IOException, InterruptedException, SQLException {
        database = new Database(programs, folder.resolve("database"));
        database.create();
        for (int n = 0; n < 4; n++) {
            String side = n < 2 ? "command-side" : "query-side";
            nodes.add(new Node(side, 8191 + n, root, folder, new Proxy(Database.PORT), api));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** The first one alone: it makes the schemas. */
    void start() throws IOException, InterruptedException {
        for (int n : new int[] {0, 2, 1, 3}) {
            nodes.get(n).start();
            if (n != 1) {
                requireHealthy(nodes.get(n), START_SECONDS);
            }
        }
        requireHealthy(nodes.get(1), START_SECONDS);
    }

    Database database() {
        return database;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Any command side. */
    Node command(Random random) {
        return nodes.get(random.nextInt(2));
    }

    /** Any query side. */
    Node query(Random random) {
        return nodes.get(2 + random.nextInt(2));
    }

    /** Mends all that the nemesis broke; tells after how many seconds all were healthy that were not just starting. */
    long heal() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        for (Node node : nodes) {
            node.proxy().heal();
            node.signal("CONT");
        }
        for (Node node : nodes) {
            if (node.isUp()) {
                requireHealthy(node, START_SECONDS);
            }
        }
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        for (Node node : nodes) {
            requireHealthy(node, START_SECONDS);
        }
        return seconds;
    }

    private static void requireHealthy(Node node, int seconds) throws IOException, InterruptedException {
        if (!node.awaitHealthy(seconds)) {
            throw new IllegalStateException(node + " is not healthy within " + seconds + " s");
        }
    }

    @Override
    public void close() {
        try {
            for (Node node : nodes) {
                node.kill();
                node.proxy().close();
            }
            database.close();
        } catch (IOException | InterruptedException | RuntimeException e) {
            // It was ended already.
        }
    }
}
