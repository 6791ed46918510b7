package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.database.Ids;
import dev.tidings.benchmarks.http.HttpConnection;
import dev.tidings.benchmarks.node.Node;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Holds that the contestants answer the same, before anything is changed: the same posts in the same order. */
record SameAnswers(Services services) {

    private static final Pattern POST_ID = Pattern.compile("\"id\":\"(01900000-0000-7000-8000-[0-9a-f]{12})\"");
    private static final Pattern TITLE = Pattern.compile("\"title\":\"([^\"]*)\"");
    private static final Pattern CONTENT = Pattern.compile("\"content\":\"([^\"]*)\"");
    private static final Pattern VIEWS = Pattern.compile("\"views\":(\\d+)");

    void check() throws IOException {
        Node queries = services.querySide(services.largest());
        for (String list : List.of(Queries.LIST, Queries.TRENDING)) {
            same(queries, services.crud(), list, POST_ID);
            same(queries, services.crud(), list, VIEWS);
        }
        String post = "/api/posts/" + Ids.post(services.largest() / 2);
        for (Pattern part : List.of(POST_ID, TITLE, CONTENT, VIEWS)) {
            same(queries, services.crud(), post, part);
            same(queries, services.bare(), post, part);
        }
    }

    private static void same(Node one, Node other, String path, Pattern part) throws IOException {
        List<String> first = answer(one, path, part);
        List<String> second = answer(other, path, part);
        if (first.isEmpty() || !first.equals(second)) {
            throw new IllegalStateException(path + " is answered with " + first + " and with " + second);
        }
    }

    private static List<String> answer(Node server, String path, Pattern part) throws IOException {
        try (HttpConnection connection = new HttpConnection(server.url())) {
            String text = connection.get(path).succeeded().text();
            return part.matcher(text).results().map(MatchResult::group).toList();
        }
    }
}
