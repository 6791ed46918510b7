package dev.tidings.query.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a list of posts. It is a union of branches, each of which an index leads through in the order of the list,
 * so that finding a page costs as much as the page is long. The limit stands in the text and is no parameter: PostgreSQL
 * would make a plan for each execution, for without knowing the limit it thinks little of the plan that it could keep.
 */
final class PostListSql {

    private static final String COLUMNS =
            "p.id, p.author_id, p.title, p.excerpt, p.published, p.created_at, p.updated_at, p.published_at, p.version";

    private final PostListQuery query;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    PostListSql(PostListQuery query) {
        this.query = query;
    }

    /** The statement; the parameters are complete after it. */
    String statement() {
        List<String> branches = new ArrayList<>();
        for (Visible part : query.parts()) {
            for (Boolean verified : verified(part)) {
                branches.add(branch(part, verified));
            }
        }
        String order = query.sort().isByViews() ? "t.views%1$s, t.created_at%1$s, p.id%1$s" : "p.%2$s%1$s, p.id%1$s";
        return "select " + PostSummary.COLUMNS + " from (" + String.join(" union all ", branches) + ") p"
                + " left join user_profile u on u.id = p.author_id left join trending_post t on t.post_id = p.id"
                + " order by "
                + order.formatted(query.sort().direction(), query.sort().column()) + " limit " + query.limit();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /**
     * Verified and other authors' posts are in two places of the indexes by time: a list of all is made of both. Null
     * stands for both at once.
     */
    private List<@Nullable Boolean> verified(Visible part) {
        List<@Nullable Boolean> values = new ArrayList<>();
        if (query.filter().verified() != null || part.author() != null || isOneRange()) {
            values.add(query.filter().verified());
        } else {
            values.add(true);
            values.add(false);
        }
        return values;
    }

    private boolean isOneRange() {
        PostFilter filter = query.filter();
        boolean anyAge = filter.createdFrom() == null && filter.createdTo() == null;
        return filter.featured() || (query.sort().isByViews() && anyAge);
    }

    private String branch(Visible part, @Nullable Boolean verified) {
        PostFilter filter = query.filter();
        List<String> conditions = new ArrayList<>();
        conditions.add("p.published = " + part.published());
        if (verified != null) {
            conditions.add("p.author_verified = " + verified);
        }
        if (filter.featured()) {
            conditions.add("p.featured");
        }
        if (filter.createdFrom() != null) {
            conditions.add("p.created_at >= " + parameter("createdFrom", filter.createdFrom()));
        }
        if (filter.createdTo() != null) {
            conditions.add("p.created_at <= " + parameter("createdTo", filter.createdTo()));
        }
        if (filter.text() != null) {
            conditions.add("p.search @@ websearch_to_tsquery('english', " + parameter("text", filter.text()) + ")");
        }
        return query.sort().isByViews() ? byViews(part, conditions) : byTime(part, conditions);
    }

    private String byTime(Visible part, List<String> conditions) {
        String column = query.sort().column();
        if (part.author() != null) {
            conditions.add("p.author_id = " + parameter("author" + part.published(), part.author()));
        }
        query.behind()
                .ifPresent(place -> conditions.add("(p.%s, p.id) %s (%s, %s)"
                        .formatted(
                                column,
                                query.sort().behind(),
                                parameter("place", place.instant(0)),
                                parameter("placeId", place.id(1)))));
        return branch("post p", conditions, "p.%2$s%1$s, p.id%1$s");
    }

    private String byViews(Visible part, List<String> conditions) {
        conditions.add("t.published = " + part.published());
        if (part.author() != null) {
            conditions.add("t.author_id = " + parameter("author" + part.published(), part.author()));
        }
        query.behind()
                .ifPresent(place -> conditions.add("(t.views, t.created_at, t.post_id) %s (%s, %s, %s)"
                        .formatted(
                                query.sort().behind(),
                                parameter("placeViews", place.number(0)),
                                parameter("place", place.instant(1)),
                                parameter("placeId", place.id(2)))));
        return branch(
                "trending_post t join post p on p.id = t.post_id",
                conditions,
                "t.views%1$s, t.created_at%1$s, t.post_id%1$s");
    }

    private String branch(String from, List<String> conditions, String order) {
        return "(select " + COLUMNS + " from " + from + " where " + String.join(" and ", conditions) + " order by "
                + order.formatted(query.sort().direction(), query.sort().column()) + " limit " + query.limit() + ")";
    }

    private String parameter(String name, Object value) {
        parameters.put(name, value);
        return ":" + name;
    }
}
