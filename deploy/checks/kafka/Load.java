import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Writes, edits, views and likes posts, as fast as one client does each. */
final class Load {

    private final Api api;
    private final int command;
    private final String token;
    private final List<String> posts = new CopyOnWriteArrayList<>();
    private final AtomicLong changes = new AtomicLong();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean runs;

    Load(Api api, int command, String token) {
        this.api = api;
        this.command = command;
        this.token = token;
    }

    void start() {
        runs = true;
        for (int n = 0; n < 4; n++) {
            Random random = new Random(n);
            clients.add(Thread.ofVirtual().start(() -> run(random)));
        }
    }

    void stop() throws InterruptedException {
        runs = false;
        for (Thread client : clients) {
            client.join();
        }
        clients.clear();
    }

    long changes() {
        return changes.get();
    }

    private void run(Random random) {
        while (runs) {
            int turn = random.nextInt(10);
            if (turn == 0 || posts.isEmpty()) {
                Reply reply = api.send(
                        command,
                        "POST",
                        "/api/posts",
                        token,
                        "{\"title\":\"Post " + changes + "\",\"content\":\"" + "text ".repeat(random.nextInt(200))
                                + "\",\"tags\":[\"t" + random.nextInt(5) + "\"],\"publish\":" + (turn % 2 == 0) + "}");
                if (reply.isDone()) {
                    posts.add(reply.field("id"));
                }
            } else {
                String post = "/api/posts/" + posts.get(random.nextInt(posts.size()));
                if (turn < 4) {
                    api.send(command, "PUT", post, token, "{\"title\":\"Edited " + changes + "\",\"content\":\"new\"}");
                } else if (turn < 6) {
                    api.send(command, random.nextBoolean() ? "PUT" : "DELETE", post + "/favourite", token, null);
                } else {
                    api.send(command, "POST", post + "/views", "", null);
                }
            }
            changes.incrementAndGet();
            Client.pause(5 + random.nextInt(10));
        }
    }
}
