import java.util.Random;

/** Does one operation after the other and writes down what it sees, until it is told to stop. */
abstract class Client implements Runnable {

    final String name;
    final Random random;
    final Cluster cluster;
    final World world;
    final Api api;
    final History history;
    private volatile boolean stopped;

    Client(String name, long seed, Cluster cluster, World world, Api api, History history) {
        this.name = name;
        this.random = new Random(seed * 31 + name.hashCode());
        this.cluster = cluster;
        this.world = world;
        this.api = api;
        this.history = history;
    }

    /** One operation, or some that belong together. */
    abstract void step() throws InterruptedException;

    /** The operation under way is the last one. */
    final void stop() {
        stopped = true;
    }

    final boolean isStopped() {
        return stopped;
    }

    @Override
    public final void run() {
        try {
            while (!stopped) {
                step();
                Thread.sleep(2 + random.nextInt(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            history.fault("the checker itself works", name + ": " + e);
        }
    }

    /** Sends a change to any command side and writes down what became of it. */
    final Reply change(
            Operation.Kind kind,
            String subject,
            String token,
            String caller,
            String method,
            String path,
            String body,
            String... headers) {
        Node node = cluster.command(random);
        long invoked = history.now();
        Reply reply = api.send(node.port(), method, path, caller, body, headers);
        long position = reply.isDone() ? reply.number("position") : -1;
        boolean changed = reply.isDone() && !reply.field("status").equals("unchanged") && !isKeyed(headers);
        history.add(new Operation(
                name,
                kind,
                subject,
                token,
                invoked,
                history.now(),
                reply.outcome(),
                reply.status(),
                reply.isDone() ? reply.number("version") : -1,
                position,
                changed,
                node.port() + (reply.isDone() ? "" : " " + reply.brief())));
        world.position.accumulateAndGet(position, Math::max);
        if (reply.outcome() != Outcome.DONE && reply.status() != 412 && reply.status() != 409) {
            pause(100);
        }
        return reply;
    }

    /** What comes under a key may have been done long before. */
    private static boolean isKeyed(String... headers) {
        return headers.length > 0 && headers[0].equals("Idempotency-Key");
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
