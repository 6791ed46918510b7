import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The clients that change posts. */
final class Writers {

    private Writers() {}

    /** Edits posts that others edit too, every other time on the condition that nobody did meanwhile. */
    static final class Editor extends Client {

        Editor(String name, long seed, Cluster cluster, World world, Api api, History history) {
            super(name, seed, cluster, world, api, history);
        }

        @Override
        void step() {
            World.Post post = world.posts().get(random.nextInt(world.posts().size()));
            String content = "edit-" + world.next();
            String path = "/api/posts/" + post.id;
            String body = "{\"title\":\"Edited\",\"content\":\"" + content + "\"}";
            String[] condition =
                    random.nextBoolean() ? new String[] {"If-Match", "\"" + post.version.get() + "\""} : new String[0];
            Reply reply =
                    change(Operation.Kind.EDIT, post.id, content, world.authorToken(), "PUT", path, body, condition);
            post.version.accumulateAndGet(reply.isDone() ? reply.number("version") : -1, Math::max);
        }
    }

    /** Writes posts under keys, again and again until it knows that it did, and every third one without a key, once. */
    static final class Author extends Client {

        private static final int ATTEMPTS = 20;

        /** What was sent under which key. */
        final ConcurrentMap<String, String> keyed = new ConcurrentHashMap<>();

        private int turn;

        Author(String name, long seed, Cluster cluster, World world, Api api, History history) {
            super(name, seed, cluster, world, api, history);
        }

        @Override
        void step() {
            String content = "post-" + world.next();
            if (turn++ % 3 == 0) {
                write(content, Optional.empty());
                return;
            }
            keyed.put(content, content);
            for (int n = 0; n < ATTEMPTS && !isStopped(); n++) {
                if (write(content, Optional.of(content)).isDone()) {
                    // As a client does that did not get the answer.
                    if (random.nextInt(4) == 0) {
                        write(content, Optional.of(content));
                    }
                    return;
                }
            }
        }

        /** Once more for each key, when nothing is broken any more. */
        void repeatAll() {
            keyed.keySet().forEach(key -> write(key, Optional.of(key)));
        }

        private Reply write(String content, Optional<String> key) {
            String body = "{\"title\":\"Written\",\"content\":\"" + content + "\",\"publish\":true}";
            String[] headers = key.map(k -> new String[] {"Idempotency-Key", k}).orElse(new String[0]);
            return change(
                    Operation.Kind.WRITE,
                    key.orElse("-"),
                    content,
                    world.authorToken(),
                    "POST",
                    "/api/posts",
                    body,
                    headers);
        }
    }

    /** Publishes posts and takes them back. */
    static final class Publisher extends Client {

        Publisher(String name, long seed, Cluster cluster, World world, Api api, History history) {
            super(name, seed, cluster, world, api, history);
        }

        @Override
        void step() {
            World.Post post = world.toggled().get(random.nextInt(world.toggled().size()));
            boolean publishes = random.nextBoolean();
            change(
                    publishes ? Operation.Kind.PUBLISH : Operation.Kind.UNPUBLISH,
                    post.id,
                    "",
                    world.authorToken(),
                    publishes ? "PUT" : "DELETE",
                    "/api/posts/" + post.id + "/publication",
                    null);
            pause(50);
        }
    }

    /** Views posts. */
    static final class Viewer extends Client {

        Viewer(String name, long seed, Cluster cluster, World world, Api api, History history) {
            super(name, seed, cluster, world, api, history);
        }

        @Override
        void step() {
            World.Post post = world.posts().get(random.nextInt(world.posts().size()));
            Reply reply =
                    change(Operation.Kind.VIEW, post.id, "", "", "POST", "/api/posts/" + post.id + "/views", null);
            if (reply.isDone()) {
                post.views.incrementAndGet();
            }
        }
    }
}
