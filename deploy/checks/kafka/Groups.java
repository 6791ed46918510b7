import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A command side, two query sides on its database that may publish the log, and groups that Kafka feeds. */
final class Groups implements AutoCloseable {

    static final ReadTables HOME = new ReadTables("tidings");

    private static final String SECRET = "a secret of the checks alone";
    private static final int START_SECONDS = 180;

    private final Path root;
    private final Path folder;
    private final Api api;
    private final Database database;
    private final Broker broker;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Proxy> proxies = new ArrayList<>();
    private final Map<ReadTables, Node> fed = new HashMap<>();

    Groups(Path root, Path programs, Path folder, Api api) throws IOException, InterruptedException, SQLException {
        this.root = root;
        this.folder = folder;
        this.api = api;
        this.database = new Database(programs, folder.resolve("database"));
        this.broker = new Broker(folder.resolve("broker"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        create("tidings");
    }

    void start() throws IOException, InterruptedException {
        broker.start();
        node("command-side", 8191, Map.of());
        node("query-side", 8192, Map.of("TIDINGS_KAFKA_PUBLISH", "true"));
        node("query-side", 8193, Map.of("TIDINGS_KAFKA_PUBLISH", "true"));
    }

    /** A group with a database of its own, which is fed by Kafka and told keys by the command side. */
    ReadTables join(String name, int port) throws IOException, InterruptedException, SQLException {
        create(name);
        Node node = node(
                "query-side",
                port,
                Map.of(
                        "TIDINGS_QUERY_FEED",
                        "kafka",
                        "TIDINGS_READ_MODEL_DATABASE_URL",
                        Database.url(Database.PORT).replace("/tidings?", "/" + name + "?"),
                        "TIDINGS_PERSONAL_DATA_KEYS_URL",
                        "http://127.0.0.1:8191"));
        ReadTables tables = new ReadTables(name);
        fed.put(tables, node);
        return tables;
    }

    Broker broker() {
        return broker;
    }

    Node command() {
        return nodes.getFirst();
    }

    List<Node> publishers() {
        return nodes.subList(1, 3);
    }

    /** The groups that Kafka feeds, and a node of each. */
    Map<ReadTables, Node> fed() {
        return fed;
    }

    /** The node that publishes now; waits until there is one, other than the one given. */
    Node publisher(Node otherThan) throws InterruptedException {
        for (long end = System.nanoTime() + 60_000_000_000L; System.nanoTime() < end; Thread.sleep(200)) {
            for (Node node : publishers()) {
                if (node != otherThan
                        && node.isAlive()
                        && api.send(node.port(), "GET", "/actuator/prometheus", "", null)
                                .body()
                                .contains("tidings_kafka_publishing_leads 1.0")) {
                    return node;
                }
            }
        }
        throw new IllegalStateException("Nobody publishes for a minute");
    }

    static void requireHealthy(Node node) throws IOException, InterruptedException {
        if (!node.awaitHealthy(START_SECONDS)) {
            throw new IllegalStateException(node + " is not healthy within " + START_SECONDS + " s");
        }
    }

    private Node node(String side, int port, Map<String, String> more) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("TIDINGS_KAFKA_BOOTSTRAP_SERVERS", Broker.ADDRESS);
        environment.put("TIDINGS_PERSONAL_DATA_KEYS_SECRET", SECRET);
        Proxy proxy = new Proxy(Database.PORT);
        proxies.add(proxy);
        Node node = new Node(side, port, root, folder, proxy, api, environment);
        nodes.add(node);
        node.start();
        requireHealthy(node);
        return node;
    }

    private static void create(String name) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        Database.url(Database.PORT).replace("/tidings?", "/postgres?"), "tidings", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
    }

    @Override
    public void close() {
        try {
            for (Node node : nodes) {
                node.signal("CONT");
                node.kill();
            }
            for (Proxy proxy : proxies) {
                proxy.close();
            }
            broker.close();
            database.close();
        } catch (IOException | InterruptedException | RuntimeException e) {
            // It was ended already.
        }
    }
}
