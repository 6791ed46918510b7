import java.util.List;

/** The clients that fight for names, read, and operate. */
final class Others {

    static final String POSITIONS = "positions are honoured";
    static final String REBUILDS = "rebuilds equal the live tables meanwhile";

    private Others() {}

    /** Renames people whom others rename too, to names that others want too; seldom, registers somebody by such a name. */
    static final class Namer extends Client {

        Namer(String name, long seed, Cluster cluster, World world, Api api, History history) {
            super(name, seed, cluster, world, api, history);
        }

        @Override
        void step() {
            String wanted = world.name(random);
            if (random.nextInt(40) == 0) {
                change(Operation.Kind.REGISTER, wanted, wanted, "", "POST", "/api/users", World.registration(wanted));
                return;
            }
            World.Person person =
                    world.people().get(random.nextInt(world.people().size()));
            // A node that has not heard of the newest name may believe that this changes nothing.
            String former = person.name.get();
            boolean goesBack = !former.isEmpty() && random.nextInt(3) == 0;
            if (goesBack) {
                wanted = former;
            }
            long version = person.version.get();
            String[] condition = switch (random.nextInt(3)) {
                case 0 -> new String[] {"If-Match", "\"" + version + "\""};
                case 1 -> new String[] {"If-Match", "\"" + Math.max(0, version - 1) + "\""};
                default -> new String[0];
            };
            Reply reply = change(
                    goesBack ? Operation.Kind.RENAME_BACK : Operation.Kind.RENAME,
                    person.id,
                    wanted,
                    person.token,
                    "PUT",
                    "/api/users/" + person.id + "/username",
                    "{\"username\":\"" + wanted + "\"}",
                    condition);
            person.version.accumulateAndGet(reply.isDone() ? reply.number("version") : -1, Math::max);
            if (reply.isDone() && random.nextBoolean()) {
                person.name.set(wanted);
            }
            pause(30);
        }
    }

    /** Reads posts with the position of what was acknowledged before, on any query side. */
    static final class Reader extends Client {

        Reader(String name, long seed, Cluster cluster, World world, Api api, History history) {
            super(name, seed, cluster, world, api, history);
        }

        @Override
        void step() {
            World.Post post = world.posts().get(random.nextInt(world.posts().size()));
            long version = post.version.get();
            long views = post.views.get();
            long position = world.position.get();
            Node node = cluster.query(random);
            boolean onlyLooks = random.nextInt(5) == 0;
            String path = onlyLooks ? "/api/posts/trending" : "/api/posts/" + post.id;
            long invoked = history.now();
            Reply reply = api.send(node.port(), "GET", path, "", null, "Min-Event-Position", Long.toString(position));
            history.add(new Operation(
                    name,
                    Operation.Kind.READ,
                    path,
                    "",
                    invoked,
                    history.now(),
                    reply.outcome(),
                    reply.status(),
                    reply.isDone() && !onlyLooks ? reply.number("version") : -1,
                    position,
                    false,
                    node.port() + (reply.isDone() ? "" : " " + reply.brief())));
            boolean isOld = !onlyLooks
                    && reply.isDone()
                    && (reply.number("version") < version || reply.number("views") < views);
            if (isOld || reply.status() == 404) {
                history.fault(
                        POSITIONS,
                        node + " answered " + path + " at position " + position + " with version "
                                + reply.number("version") + " and " + reply.number("views") + " views ("
                                + reply.status() + "), after version "
                                + version + " and " + views + " views were acknowledged");
            }
            if (!reply.isDone()) {
                pause(50);
            }
        }
    }

    /** Rebuilds one projection after the other, compares, and switches or does not. */
    static final class Operator extends Client {

        private static final int POLLS = 150;

        Operator(String name, long seed, Cluster cluster, World world, Api api, History history) {
            super(name, seed, cluster, world, api, history);
        }

        @Override
        void step() {
            List<String> projections = operate("GET", "/ops/projections").fields("name");
            if (projections.isEmpty()) {
                pause(500);
                return;
            }
            String projection = projections.get(random.nextInt(projections.size()));
            Reply begun = operate("POST", "/ops/projections/" + projection + "/rebuilds");
            if (!begun.isDone()) {
                pause(500);
                return;
            }
            String path = "/ops/rebuilds/" + begun.field("id");
            String phase = "building";
            for (int n = 0; n < POLLS && !isStopped() && phase.equals("building"); n++) {
                pause(200);
                Reply progress = operate("GET", path);
                phase = progress.isDone() ? progress.field("phase") : phase;
            }
            Reply verified = operate("POST", path + "/verification");
            if (verified.isDone() && verified.field("equal").equals("false")) {
                history.fault(REBUILDS, projection + ": " + verified.body());
            }
            if (phase.equals("failed")) {
                history.fault(
                        REBUILDS,
                        projection + " failed: " + operate("GET", path).body());
            }
            if (random.nextInt(3) == 0) {
                operate("DELETE", path);
            } else if (operate("POST", path + "/switch").isDone() && random.nextInt(4) == 0) {
                operate("POST", "/ops/projections/" + projection + "/rollback");
            }
            operate("DELETE", path);
        }

        private Reply operate(String method, String path) {
            Node node = cluster.query(random);
            long invoked = history.now();
            Reply reply = api.send(node.port(), method, path, world.adminToken(), null);
            history.add(new Operation(
                    name,
                    Operation.Kind.OPERATE,
                    path,
                    "",
                    invoked,
                    history.now(),
                    reply.outcome(),
                    reply.status(),
                    -1,
                    -1,
                    false,
                    node.port() + " " + method + " " + reply.brief()));
            return reply;
        }
    }
}
