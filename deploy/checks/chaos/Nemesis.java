import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Breaks one thing after the other and mends it again, in an order that its seed decides. */
final class Nemesis implements Runnable {

    private interface Deed {
        void run() throws IOException, InterruptedException;
    }

    private final Random random;
    private final Cluster cluster;
    private final History history;
    private final List<Deed> all;
    private final List<Deed> deck = new ArrayList<>();
    private volatile boolean stopped;

    private Nemesis(long seed, Cluster cluster, History history, boolean ofProcesses) {
        this.random = new Random(seed);
        this.cluster = cluster;
        this.history = history;
        this.all = ofProcesses
                ? List.of(
                        () -> kill(cluster.command(random)),
                        () -> kill(cluster.query(random)),
                        () -> freeze(cluster.command(random)),
                        () -> freeze(cluster.query(random)),
                        this::crashDatabase,
                        this::crashDatabase)
                : List.of(
                        () -> cut(any()),
                        () -> separate(any()),
                        () -> silence(any()),
                        () -> loseAnswers(cluster.command(random)),
                        () -> loseAnswers(cluster.command(random)),
                        this::crashDatabase);
    }

    /** Kills and freezes nodes and PostgreSQL. */
    static Nemesis ofProcesses(long seed, Cluster cluster, History history) {
        return new Nemesis(seed * 7 + 1, cluster, history, true);
    }

    /** Cuts and silences connections, loses answers, and ends PostgreSQL too. */
    static Nemesis ofConnections(long seed, Cluster cluster, History history) {
        return new Nemesis(seed * 7 + 2, cluster, history, false);
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                Thread.sleep(500 + random.nextInt(2500));
                if (deck.isEmpty()) {
                    deck.addAll(all);
                    Collections.shuffle(deck, random);
                }
                deck.removeLast().run();
            }
        } catch (IOException | RuntimeException e) {
            history.fault("the checker itself works", "nemesis: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill(Node node) throws IOException, InterruptedException {
        history.tell("kills " + node);
        node.kill();
        rest(1500);
        node.start();
        history.tell(node.awaitHealthy(180) ? node + " is back" : node + " is not healthy 180 s after it was killed");
    }

    private void freeze(Node node) throws IOException, InterruptedException {
        history.tell("freezes " + node);
        node.signal("STOP");
        rest(6000);
        node.signal("CONT");
        history.tell(node + " goes on");
    }

    private void crashDatabase() throws IOException, InterruptedException {
        synchronized (cluster.database()) {
            history.tell("crashes PostgreSQL");
            cluster.database().crash();
            rest(1000);
            cluster.database().start();
            history.tell("PostgreSQL is back");
        }
    }

    private void cut(Node node) {
        history.tell("cuts the connections of " + node);
        node.proxy().cut();
    }

    private void separate(Node node) throws InterruptedException {
        history.tell("separates from PostgreSQL " + node);
        node.proxy().refuse(true);
        node.proxy().cut();
        rest(5000);
        node.proxy().heal();
        history.tell("joins to PostgreSQL " + node);
    }

    private void silence(Node node) throws InterruptedException {
        history.tell("silences the connections of " + node);
        node.proxy().silence();
        rest(8000);
        node.proxy().heal();
        history.tell("ends the silent connections of " + node);
    }

    private void loseAnswers(Node node) throws InterruptedException {
        int before = node.proxy().lost();
        int count = 1 + random.nextInt(5);
        node.proxy().loseAnswers(count);
        for (int n = 0; n < 50 && node.proxy().lost() < before + count; n++) {
            Thread.sleep(100);
        }
        node.proxy().loseAnswers(0);
        history.tell("lost " + (node.proxy().lost() - before) + " answers to COMMIT of " + node);
    }

    private Node any() {
        return cluster.nodes().get(random.nextInt(cluster.nodes().size()));
    }

    private void rest(int atMost) throws InterruptedException {
        Thread.sleep(atMost / 4 + random.nextInt(atMost * 3 / 4));
    }
}
