import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** What clients work on, and what all of them together know of it. Thread-safe. */
final class World {

    /** Of equal length, and long enough that which letters are large can number an operation. */
    static final List<String> NAMES = List.of(
            "abcdefghijklmnopqrst",
            "bcdefghijklmnopqrstu",
            "cdefghijklmnopqrstuv",
            "defghijklmnopqrstuvw",
            "efghijklmnopqrstuvwx",
            "fghijklmnopqrstuvwxy");

    /** A post, and what was acknowledged of it. */
    static final class Post {

        final String id;
        final AtomicLong version = new AtomicLong();
        final AtomicLong views = new AtomicLong();

        Post(String id) {
            this.id = id;
        }
    }

    /** Somebody who changes names. */
    static final class Person {

        final String id;
        final String token;
        final AtomicLong version = new AtomicLong();
        /** What the person was called last, as far as that was acknowledged. */
        final AtomicReference<String> name = new AtomicReference<>("");

        Person(String id, String token) {
            this.id = id;
            this.token = token;
        }
    }

    /** The highest position that was acknowledged. */
    final AtomicLong position = new AtomicLong();

    private final AtomicLong numbers = new AtomicLong();
    private final List<Post> posts = new ArrayList<>();
    private final List<Post> toggled = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private String adminToken = "";
    private String authorToken = "";

    /** Makes it, while nothing is broken yet. */
    void make(Api api, int command) {
        adminToken = logIn(api, command, "admin");
        register(api, command, "author");
        authorToken = logIn(api, command, "author");
        for (int n = 0; n < 4; n++) {
            posts.add(publish(api, command));
            String name = "person-" + n;
            people.add(new Person(register(api, command, name), logIn(api, command, name)));
        }
        toggled.add(publish(api, command));
        toggled.add(publish(api, command));
    }

    /** A number that no other operation has. */
    long next() {
        return numbers.incrementAndGet();
    }

    /** One of the names, written as no other operation writes it. */
    String name(Random random) {
        StringBuilder name = new StringBuilder(NAMES.get(random.nextInt(NAMES.size())));
        long number = next();
        for (int n = 0; n < name.length(); n++) {
            if ((number >> n & 1) == 1) {
                name.setCharAt(n, Character.toUpperCase(name.charAt(n)));
            }
        }
        return name.toString();
    }

    List<Post> posts() {
        return posts;
    }

    List<Post> toggled() {
        return toggled;
    }

    List<Person> people() {
        return people;
    }

    String adminToken() {
        return adminToken;
    }

    String authorToken() {
        return authorToken;
    }

    private Post publish(Api api, int port) {
        Reply reply = required(api.send(
                port,
                "POST",
                "/api/posts",
                authorToken,
                "{\"title\":\"A post\",\"content\":\"From the beginning\",\"publish\":true}"));
        Post post = new Post(reply.field("id"));
        post.version.set(reply.number("version"));
        position.accumulateAndGet(reply.number("position"), Math::max);
        return post;
    }

    private static String register(Api api, int port, String name) {
        return required(api.send(port, "POST", "/api/users", "", registration(name)))
                .field("id");
    }

    static String registration(String name) {
        return "{\"username\":\"" + name + "\",\"email\":\"" + name + "@example.org\",\"password\":\""
                + Cluster.PASSWORD + "\"}";
    }

    private static String logIn(Api api, int port, String name) {
        String login = "{\"username\":\"" + name + "\",\"password\":\"" + Cluster.PASSWORD + "\"}";
        return required(api.send(port, "POST", "/api/sessions", "", login)).field("accessToken");
    }

    private static Reply required(Reply reply) {
        if (!reply.isDone()) {
            throw new IllegalStateException("Before anything is broken: " + reply.brief());
        }
        return reply;
    }
}
