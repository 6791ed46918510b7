import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Breaks Kafka, and who publishes the log there and reads it from there, under load, and holds each group's read tables
 * against a rebuild from PostgreSQL each time. Ends with 0 where all are equal, with 1 where they are not, and leaves what
 * happened in the folder.
 *
 * <p>java KafkaCheck REPOSITORY POSTGRESQL_PROGRAMS FOLDER
 */
final class KafkaCheck {

    private static final String EQUAL = "its read tables equal a rebuild from PostgreSQL";
    private static final long PATIENCE = 60_000_000_000L;

    private interface Deed {
        void run() throws Exception;
    }

    private final Groups groups;
    private final Api api;
    private final History history;
    private final Report report = new Report();
    private final String admin;
    private final Load load;

    private KafkaCheck(Groups groups, Api api, History history) {
        this.groups = groups;
        this.api = api;
        this.history = history;
        this.admin = logIn("admin");
        this.load = new Load(api, groups.command().port(), admin);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]).toAbsolutePath();
        Files.createDirectories(folder);
        boolean isGood;
        try (History history = new History(folder)) {
            Api api = new Api(history);
            try (Groups groups =
                    new Groups(Path.of(arguments[0]).toAbsolutePath(), Path.of(arguments[1]), folder, api)) {
                groups.start();
                groups.join("readers_a", 8194);
                isGood = new KafkaCheck(groups, api, history).run();
            }
        }
        System.exit(isGood ? 0 : 1);
    }

    private boolean run() throws Exception {
        ReadTables first = groups.fed().keySet().iterator().next();
        String erased = register("zerafina");
        underLoad("nothing is broken", 3, () -> {});
        underLoad("the broker is killed and comes back", 2, () -> {
            groups.broker().kill();
            Client.pause(1500);
            groups.broker().start();
        });
        underLoad("who publishes is killed between send and progress", 1, this::killPublisher);
        underLoad("two publish at once", 2, this::wakeOvertakenPublisher);
        underLoad("a reader stands still", 1, () -> {
            Node reader = groups.fed().get(first);
            reader.signal("STOP");
            Client.pause(6000);
            reader.signal("CONT");
        });
        underLoad("the topic loses its beginning", 2, () -> groups.broker()
                .truncateBefore(Topic.read().last() / 2));
        underLoad("the topic is lost", 3, () -> groups.broker().deleteTopic());
        report.add("the topic begins anew with the log", Topic.read().toString(), Topic.read().first() == 1 ? List.of() : List.of("it does not"));
        underLoad("a second group joins late", 1, () -> groups.join("readers_b", 8195));
        erase(erased);
        for (ReadTables tables : groups.fed().keySet()) {
            equalsItsOwnRebuild(tables);
        }
        report.add(Api.NO_500, load.changes() + " changes", history.faults(Api.NO_500));
        System.out.println("kafka: " + report);
        return report.isGood();
    }

    /** Does it while clients work, goes on with them for some seconds, and compares when they rest. */
    private void underLoad(String what, int seconds, Deed deed) throws Exception {
        long begin = System.nanoTime();
        history.tell(what);
        load.start();
        Client.pause(1000);
        deed.run();
        Client.pause(seconds * 1000L);
        load.stop();
        settle(what);
        compare(what);
        System.out.println("  " + what + ": " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
    }

    private void killPublisher() throws IOException, InterruptedException {
        Node publisher = groups.publisher(null);
        publisher.kill();
        groups.publisher(publisher);
        publisher.start();
        Groups.requireHealthy(publisher);
    }

    private void wakeOvertakenPublisher() throws IOException, InterruptedException, SQLException {
        Node publisher = groups.publisher(null);
        publisher.signal("STOP");
        Groups.HOME.endPublishersConnection();
        groups.publisher(publisher);
        Client.pause(1000);
        publisher.signal("CONT");
    }

    /** Until the topic and every group have the whole log. */
    private void settle(String what) throws SQLException, InterruptedException {
        long head = Groups.HOME.head();
        List<ReadTables> behind = new ArrayList<>();
        for (long end = System.nanoTime() + PATIENCE; System.nanoTime() < end; Thread.sleep(100)) {
            behind.clear();
            for (ReadTables tables : all()) {
                if (tables.position() < head) {
                    behind.add(tables);
                }
            }
            if (behind.isEmpty()) {
                break;
            }
        }
        List<String> evidence = new ArrayList<>();
        for (ReadTables tables : behind) {
            evidence.add(tables + " is at " + tables.position() + " of " + head);
        }
        Topic.Contents topic = Topic.read();
        if (topic.last() != head || topic.gap()) {
            evidence.add("the log ends at " + head + ", the topic is " + topic);
        }
        report.add(what + ": each position is in the topic and in every group", head + " events, " + topic.repeats() + " came again", evidence);
    }

    private void compare(String what) throws SQLException, InterruptedException {
        List<String> evidence = new ArrayList<>(rebuild(groups.publisher(null), Groups.HOME));
        Map<String, String> expected = Groups.HOME.digests();
        for (ReadTables tables : groups.fed().keySet()) {
            Map<String, String> digests = tables.digests();
            for (String table : expected.keySet()) {
                if (!expected.get(table).equals(digests.get(table))) {
                    evidence.add(tables + "." + table + " has " + digests.get(table) + " in place of " + expected.get(table));
                }
            }
            if (tables.deadLetters() > 0) {
                evidence.add(tables + " has " + tables.deadLetters() + " dead letters");
            }
        }
        report.add(what + ": " + EQUAL, expected.size() + " tables of each group", evidence);
    }

    /** Rebuilds all projections of a node's group at once, and puts them in place of what was live. */
    private List<String> rebuild(Node node, ReadTables tables) throws InterruptedException {
        List<String> projections =
                api.send(node.port(), "GET", "/ops/projections", admin, null).fields("name");
        Map<String, String> evidence = new HashMap<>();
        List<Thread> rebuilds = new ArrayList<>();
        for (String projection : projections) {
            rebuilds.add(Thread.ofVirtual().start(() -> {
                String fault = rebuild(node, projection);
                synchronized (evidence) {
                    evidence.put(projection, fault);
                }
            }));
        }
        for (Thread rebuild : rebuilds) {
            rebuild.join();
        }
        evidence.values().removeIf(String::isEmpty);
        if (projections.isEmpty()) {
            return List.of(tables + " tells no projections");
        }
        return List.copyOf(evidence.values());
    }

    /** What is wrong; empty where nothing is. */
    private String rebuild(Node node, String projection) {
        Reply begun = api.send(node.port(), "POST", "/ops/projections/" + projection + "/rebuilds", admin, null);
        String path = "/ops/rebuilds/" + begun.field("id");
        Reply progress = begun;
        for (long end = System.nanoTime() + PATIENCE; System.nanoTime() < end; Client.pause(200)) {
            progress = api.send(node.port(), "GET", path, admin, null);
            if (!progress.field("phase").equals("building")) {
                break;
            }
        }
        Reply verified = api.send(node.port(), "POST", path + "/verification", admin, null);
        if (!verified.field("equal").equals("true")) {
            return projection + ": " + progress.brief() + " " + verified.brief();
        }
        Reply switched = api.send(node.port(), "POST", path + "/switch", admin, null);
        return switched.isDone() ? "" : projection + ": " + switched.brief();
    }

    private void equalsItsOwnRebuild(ReadTables tables) throws SQLException, InterruptedException {
        report.add(
                tables + " equals a rebuild from the topic",
                tables.position() + " events",
                rebuild(groups.fed().get(tables), tables));
    }

    private void erase(String user) throws SQLException, InterruptedException {
        for (ReadTables tables : groups.fed().keySet()) {
            report.add(
                    tables + " knows who is there", "user_profile", tables.holding("zerafina").isEmpty() ? List.of("it does not") : List.of());
        }
        Reply reply = api.send(groups.command().port(), "DELETE", "/api/users/" + user, admin, null);
        settle("somebody is erased");
        for (ReadTables tables : all()) {
            List<String> evidence = new ArrayList<>(tables.holding("zerafina"));
            if (!reply.isDone()) {
                evidence.add(reply.brief());
            }
            report.add("of who is erased nothing is left in " + tables, "all tables", evidence);
        }
    }

    private List<ReadTables> all() {
        List<ReadTables> all = new ArrayList<>(groups.fed().keySet());
        all.add(Groups.HOME);
        return all;
    }

    private String register(String name) {
        return api.send(groups.command().port(), "POST", "/api/users", "", World.registration(name))
                .field("id");
    }

    private String logIn(String name) {
        return api.send(
                        groups.command().port(),
                        "POST",
                        "/api/sessions",
                        "",
                        "{\"username\":\"" + name + "\",\"password\":\"" + Cluster.PASSWORD + "\"}")
                .field("accessToken");
    }
}
