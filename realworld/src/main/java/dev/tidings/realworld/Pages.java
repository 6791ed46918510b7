package dev.tidings.realworld;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Lists by offset and with a total, from lists that have pages by cursor and no total. They are walked from their
 * beginning, 100 items at a time and 1000 at most: what lies behind is neither counted nor shown.
 */
final class Pages {

    static final int MOST = 1000;

    private static final int PAGE = 100;

    private Pages() {}

    /**
     * A part of a list.
     *
     * @param total how many items the whole list has, {@link #MOST} where they are more
     */
    record Part(List<JsonNode> items, int total) {}

    /** @param path with a query, and variables in braces */
    static Part read(Conversation tidings, Window window, String resource, String path, Object... variables) {
        List<JsonNode> all = all(tidings, resource, path, variables);
        int from = Math.min(window.offset(), all.size());
        int to = Math.min(from + window.limit(), all.size());
        return new Part(List.copyOf(all.subList(from, to)), all.size());
    }

    /** The list from its beginning. */
    static List<JsonNode> all(Conversation tidings, String resource, String path, Object... variables) {
        List<JsonNode> all = new ArrayList<>();
        String first = path + (path.indexOf('?') < 0 ? "?" : "&") + "limit=" + PAGE;
        JsonNode page = tidings.read(resource, first, variables);
        while (true) {
            page.path("items").forEach(all::add);
            String cursor = page.path("nextCursor").asString("");
            if (cursor.isEmpty() || all.size() >= MOST) {
                return all;
            }
            page = tidings.read(resource, first + "&cursor={cursor}", with(variables, cursor));
        }
    }

    private static Object[] with(Object[] variables, String cursor) {
        Object[] more = Arrays.copyOf(variables, variables.length + 1);
        more[variables.length] = cursor;
        return more;
    }
}
