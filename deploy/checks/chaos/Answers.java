import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds what is answered, when nothing is broken any more, against the log. */
final class Answers {

    private static final int POLLS = 300;
    private static final Pattern UNDER_WAY = Pattern.compile("\"rebuild\":\\{\"id\":\"([^\"]+)\"");

    /** What the log says of a post or a user in the end. */
    private static final class End {
        String kind = "";
        String content = "";
        long version;
        long views;
    }

    private final Cluster cluster;
    private final World world;
    private final Api api;
    private final Log log;
    private final Report report;

    Answers(Cluster cluster, World world, Api api, Log log, Report report) {
        this.cluster = cluster;
        this.world = world;
        this.api = api;
        this.log = log;
        this.report = report;
    }

    void check() throws InterruptedException {
        everyNodeReachesTheEnd();
        whatIsAnsweredIsWhatTheLogSays();
        peopleLogInByTheirNames();
        nothingIsParked();
        tablesEqualTheirRebuilds();
    }

    private void everyNodeReachesTheEnd() throws InterruptedException {
        List<String> evidence = new ArrayList<>();
        for (Node node : cluster.nodes().subList(2, 4)) {
            for (String path : List.of("/api/posts", "/api/posts/trending", "/api/users/post-counts")) {
                Reply reply = read(node, path);
                for (int n = 0; n < 15 && !reply.isDone(); n++) {
                    Thread.sleep(200);
                    reply = read(node, path);
                }
                if (!reply.isDone()) {
                    evidence.add(node + " answers " + path + " with " + reply.brief());
                }
            }
        }
        report.add("every query side reaches the end of the log", "position " + log.end(), evidence);
    }

    private void whatIsAnsweredIsWhatTheLogSays() {
        List<String> evidence = new ArrayList<>();
        Map<String, End> ends = ends();
        int turn = 0;
        for (Map.Entry<String, End> one : ends.entrySet()) {
            End end = one.getValue();
            Node node = cluster.nodes().get(2 + turn++ % 2);
            boolean isPost = end.kind.equals("post");
            Reply reply = read(node, (isPost ? "/api/posts/" : "/api/users/") + one.getKey());
            boolean isRight = reply.isDone()
                    && reply.field(isPost ? "content" : "username").equals(end.content)
                    && (!isPost || reply.number("version") == end.version && reply.number("views") == end.views);
            if (!isRight) {
                evidence.add(one.getKey() + ": " + node + " answers " + reply.status() + " with version "
                        + reply.number("version") + ", " + reply.number("views") + " views, "
                        + reply.field(isPost ? "content" : "username") + "; the log says version " + end.version + ", "
                        + end.views + " views, " + end.content);
            }
        }
        report.add("what is answered is what the log says", ends.size() + " posts and users", evidence);
    }

    private Map<String, End> ends() {
        Map<String, End> ends = new HashMap<>();
        for (Log.Entry entry : log.entries()) {
            End end = ends.computeIfAbsent(entry.stream().isEmpty() ? entry.post() : entry.stream(), id -> new End());
            end.kind = entry.name().substring(0, entry.name().indexOf('.'));
            end.content = entry.content().isEmpty() ? end.content : entry.content();
            end.version = Math.max(end.version, entry.version());
            end.views += entry.count();
        }
        return ends;
    }

    private void peopleLogInByTheirNames() {
        List<String> evidence = new ArrayList<>();
        Map<String, End> ends = ends();
        for (World.Person person : world.people()) {
            String name = ends.get(person.id).content;
            Reply reply = api.send(
                    cluster.nodes().getFirst().port(),
                    "POST",
                    "/api/sessions",
                    "",
                    "{\"username\":\"" + name + "\",\"password\":\"" + Cluster.PASSWORD + "\"}");
            if (!reply.field("userId").equals(person.id)) {
                evidence.add(person.id + " is " + name + " and cannot log in: " + reply.brief());
            }
        }
        report.add(
                "people log in by the names that the log says", world.people().size() + " people", evidence);
    }

    private void nothingIsParked() {
        List<String> evidence = new ArrayList<>();
        List<String> projections = projections();
        for (String projection : projections) {
            Reply reply = operate("GET", "/ops/projections/" + projection + "/dead-letters");
            if (!reply.isDone() || !reply.body().contains("\"items\":[]")) {
                evidence.add(projection + ": " + reply.brief());
            }
        }
        report.add("no event was parked as a dead letter", projections.size() + " projections", evidence);
    }

    private void tablesEqualTheirRebuilds() throws InterruptedException {
        List<String> evidence = new ArrayList<>();
        Matcher underWay = UNDER_WAY.matcher(operate("GET", "/ops/projections").body());
        while (underWay.find()) {
            operate("DELETE", "/ops/rebuilds/" + underWay.group(1));
        }
        List<String> projections = projections();
        // Side by side: each takes a few beats of the nodes' hearts, between which it waits.
        Map<String, Reply> rebuilds = new LinkedHashMap<>();
        for (String projection : projections) {
            rebuilds.put(projection, operate("POST", "/ops/projections/" + projection + "/rebuilds"));
        }
        for (Map.Entry<String, Reply> rebuild : rebuilds.entrySet()) {
            Reply begun = rebuild.getValue();
            String path = "/ops/rebuilds/" + begun.field("id");
            for (int n = 0; n < POLLS && !operate("GET", path).field("phase").equals("caught-up"); n++) {
                Thread.sleep(200);
            }
            Reply verified = operate("POST", path + "/verification");
            if (!verified.field("equal").equals("true")) {
                evidence.add(rebuild.getKey() + ": " + begun.brief() + " " + verified.body());
            }
            operate("DELETE", path);
        }
        report.add("every read table equals its rebuild", projections.size() + " projections", evidence);
    }

    private List<String> projections() {
        return operate("GET", "/ops/projections").fields("name");
    }

    private Reply read(Node node, String path) {
        return api.send(
                node.port(), "GET", path, world.adminToken(), null, "Min-Event-Position", Long.toString(log.end()));
    }

    private Reply operate(String method, String path) {
        return api.send(cluster.nodes().get(2).port(), method, path, world.adminToken(), null);
    }
}
