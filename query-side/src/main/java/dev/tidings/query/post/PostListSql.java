package dev.tidings.query.post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a list of posts. It is a union of branches, each of which an index leads through in the order of the list,
 * so that finding a page costs as much as the page is long. The limit stands in the text and is no parameter: PostgreSQL
 * would make a plan for each execution, for without knowing the limit it thinks little of the plan that it could keep.
 */
final class PostListSql {

    /** How a search goes about it, which PostgreSQL can't tell well, for it guesses how rare an unknown word is. */
    enum Search {
        /** Looks at the first posts of that half of a list by views which comes first: right for words that are in many. */
        BEGINNING,
        /** Looks at the first posts of the list, as many as {@link #NEAR}: right for words that are in many. */
        NEAR,
        /** Finds all posts with the words by their index and sorts them: right for words that are in few. */
        EVERYWHERE
    }

    /** So many posts of a list are looked at for words that are in many. */
    static final int NEAR = 1000;

    private static final String COLUMNS =
            "p.id, p.slug, p.author_id, p.title, p.summary, p.excerpt, p.tags, p.published, p.created_at, p.updated_at, "
                    + "p.published_at, p.scheduled_at, p.version";

    private static final String MATCHING = "p.search @@ cast(:text as tsquery)";

    private static final String AMONG = "p.id = any (cast(:among as uuid[]))";

    /** Each post's own row, looked up: PostgreSQL would rather read the table as a whole. */
    private static final String LOOKED_UP =
            " cross join lateral (select * from trending_post where post_id = p.id offset 0) t";

    private static final String RANKED = ", t.views, t.views_class, t.created_at as ranked_at, t.post_id";

    private static final String PLACE_CLASS = "views_class(cast(:placeViews as bigint))";

    private final PostListQuery query;
    /** What is searched for, as a condition; null for a list of whatever there is. */
    private final @Nullable String found;

    private final Search search;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** A list of posts that nothing is searched for in. */
    PostListSql(PostListQuery query) {
        this(query, (String) null, Search.NEAR);
    }

    /** A list of those of these posts that the query lets through. */
    PostListSql(PostListQuery query, Collection<UUID> among) {
        this.query = query;
        this.found = AMONG;
        this.search = Search.EVERYWHERE;
        parameter("among", among.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
    }

    /**
     * A list of posts.
     *
     * @param text what they have to match, as PostgreSQL writes a {@code tsquery}; null for anything
     */
    PostListSql(PostListQuery query, @Nullable String text, Search search) {
        this.query = query;
        this.found = text == null ? null : MATCHING;
        this.search = search;
        if (text != null) {
            parameter("text", text);
        }
    }

    /** Selects the ids of so many posts that match, in no order; the parameters are complete after it. */
    String ids(int most) {
        String branches = query.parts().stream()
                .map(part -> branch(part, query.filter().verified()))
                .collect(Collectors.joining(" union all "));
        return "select p.id from (" + branches + ") p limit " + most;
    }

    /** Selects the ids of the posts of the page, and whether they have it in their titles, in the list's order. */
    String idsInOrder(String inTitle) {
        return "select p.id, p.search_head @@ cast(" + parameter("inTitle", inTitle) + " as tsquery) from (" + posts()
                + ") p";
    }

    /** The statement; the parameters are complete after it. */
    String statement() {
        List<String> keys = query.sort().isByViews()
                ? List.of("t.views", "t.created_at", "p.id")
                : List.of("p." + query.sort().column(), "p.id");
        return "select " + PostSummary.COLUMNS + " from (" + posts() + ") p"
                + PostSummary.AUTHOR + "left join trending_post t on t.post_id = p.id"
                + order(keys) + " limit " + query.limit();
    }

    private String posts() {
        List<String> branches = new ArrayList<>();
        for (Visible part : query.parts()) {
            for (Boolean verified : verified(part)) {
                branches.add(branch(part, verified));
            }
        }
        String all = String.join(" union all ", branches);
        if (found == null) {
            return all;
        }
        // With the class PostgreSQL knows that it need not sort what it reads class by class, nor read all of it.
        List<String> keys = query.sort().isByViews()
                ? List.of("p.views_class", "p.views", "p.ranked_at", "p.post_id")
                : List.of("p." + query.sort().column(), "p.id");
        return "select * from "
                + switch (search) {
                    case BEGINNING, NEAR ->
                        "(select * from (" + all + ") p" + order(keys) + " limit " + NEAR + ") p where " + found;
                    case EVERYWHERE -> "(" + all + ") p";
                }
                + order(keys) + " limit " + query.limit();
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
        if (query.filter().verified() != null
                || part.author() != null
                || query.filter().favouredBy() != null
                || isOneRange()) {
            values.add(query.filter().verified());
        } else {
            values.add(true);
            values.add(false);
        }
        return values;
    }

    /**
     * Whether the index of the tag's posts leads along the list: it is in the order of their creation, and of all authors
     * at once. An author's posts are looked through along their own index.
     */
    private boolean isAlongTag(@Nullable UUID author) {
        return query.filter().tag() != null && author == null && query.sort().isByCreation();
    }

    private boolean isOneRange() {
        PostFilter filter = query.filter();
        boolean anyAge = filter.createdFrom() == null && filter.createdTo() == null;
        return filter.featured() || isAlongTag(null) || (query.sort().isByViews() && anyAge);
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
        return query.sort().isByViews() ? byViews(part, conditions) : byTime(part, conditions);
    }

    private String byTime(Visible part, List<String> conditions) {
        String column = query.sort().column();
        if (isAlongTag(part.author())) {
            return alongTag(part, conditions);
        }
        addTag(conditions, "p.id");
        addFound(conditions);
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
        return branch(rows(), "", conditions, List.of("p." + column, "p.id"));
    }

    private String alongTag(Visible part, List<String> conditions) {
        conditions.add("g.tag = "
                + parameter("tag", Objects.requireNonNull(query.filter().tag())));
        conditions.add("g.published = " + part.published());
        addFound(conditions);
        if (query.filter().createdFrom() != null) {
            conditions.add("g.created_at >= :createdFrom");
        }
        if (query.filter().createdTo() != null) {
            conditions.add("g.created_at <= :createdTo");
        }
        query.behind()
                .ifPresent(place -> conditions.add("(g.created_at, g.post_id) "
                        + query.sort().behind() + " (" + parameter("place", place.instant(0)) + ", "
                        + parameter("placeId", place.id(1)) + ")"));
        return branch(
                "post_tag g join post p on p.id = g.post_id", "", conditions, List.of("g.created_at", "g.post_id"));
    }

    private void addFound(List<String> conditions) {
        if (found != null && search == Search.EVERYWHERE) {
            conditions.add(found);
        }
    }

    private void addTag(List<String> conditions, String post) {
        String tag = query.filter().tag();
        if (tag != null) {
            conditions.add("exists (select from post_tag g where g.post_id = " + post + " and g.tag = "
                    + parameter("tag", tag) + ")");
        }
    }

    private String byViews(Visible part, List<String> conditions) {
        addTag(conditions, "t.post_id");
        List<String> ranked = new ArrayList<>(List.of("t.published = " + part.published()));
        if (part.author() != null) {
            ranked.add("t.author_id = " + parameter("author" + part.published(), part.author()));
        }
        if (isLookedUp()) {
            conditions.addAll(ranked);
            addBehind(conditions, "t.views, t.created_at, t.post_id", ":placeViews, :place, :placeId");
            return branch(lookedUp(conditions), RANKED, conditions, List.of("t.views", "t.created_at", "t.post_id"));
        }
        if (search == Search.BEGINNING) {
            return query.sort().isDescending() ? manyViews(ranked, conditions) : fewViews(ranked, conditions);
        }
        return fewViews(ranked, conditions) + " union all " + manyViews(ranked, conditions);
    }

    /** Within a class the index goes on in the order of creation. */
    private String fewViews(List<String> ranked, List<String> conditions) {
        List<String> few = new ArrayList<>(ranked);
        few.add("t.views_class < " + ViewsClass.FIRST_WIDE);
        addBehind(few, "t.views_class, t.created_at, t.post_id", PLACE_CLASS + ", :place, :placeId");
        return ranked(few, conditions, List.of("t.views_class", "t.created_at", "t.post_id"));
    }

    /** Class by class, each of which is sorted. */
    private String manyViews(List<String> ranked, List<String> conditions) {
        List<String> many = new ArrayList<>(ranked);
        many.add("t.views_class >= " + ViewsClass.FIRST_WIDE);
        addBehind(
                many,
                "t.views_class, t.views, t.created_at, t.post_id",
                PLACE_CLASS + ", :placeViews, :place, :placeId");
        return ranked(many, conditions, List.of("t.views_class", "t.views", "t.created_at", "t.post_id"));
    }

    /**
     * The offsets let PostgreSQL sort before it looks up posts, of which few are wanted, and keep it from comparing all
     * with all where it takes both tables for small.
     */
    private String ranked(List<String> ranked, List<String> conditions, List<String> keys) {
        String rows = "(select * from trending_post t where " + String.join(" and ", ranked) + order(keys)
                + " offset 0) t cross join lateral (select * from post where id = t.post_id offset 0) p";
        return branch(rows, RANKED, conditions, keys);
    }

    private void addBehind(List<String> conditions, String keys, String values) {
        query.behind().ifPresent(place -> {
            parameter("placeViews", place.number(0));
            parameter("place", place.instant(1));
            parameter("placeId", place.id(2));
            conditions.add("(" + keys + ") " + query.sort().behind() + " (" + values + ")");
        });
    }

    private String rows() {
        UUID reader = query.filter().favouredBy();
        return reader == null ? "post p" : favouritesOf(reader);
    }

    /** Whether the posts are known by something else than their views, and those then looked up. */
    private boolean isLookedUp() {
        return query.filter().favouredBy() != null || (found != null && search == Search.EVERYWHERE);
    }

    private String lookedUp(List<String> conditions) {
        UUID reader = query.filter().favouredBy();
        if (reader != null) {
            addFound(conditions);
            return favouritesOf(reader) + LOOKED_UP;
        }
        return "(select * from post p where " + found + " offset 0) p" + LOOKED_UP;
    }

    /**
     * A reader's favourites are bounded: each is looked up, lest all posts be walked through to find a few. The offsets
     * keep PostgreSQL from thinking otherwise, for to it reading a table as a whole seems cheaper than thousands of looks.
     */
    private String favouritesOf(UUID reader) {
        return "(select p.* from favourite f cross join lateral (select * from post where id = f.post_id offset 0) p"
                + " where f.reader_id = " + parameter("favouredBy", reader) + " offset 0) p";
    }

    private String branch(String from, String columns, List<String> conditions, List<String> keys) {
        String rows = " from " + from + " where " + String.join(" and ", conditions);
        if (found == null) {
            return "(select " + COLUMNS + rows + order(keys) + " limit " + query.limit() + ")";
        }
        return "(select " + COLUMNS + ", p.search, p.search_head" + columns + rows
                + switch (search) {
                    case BEGINNING, NEAR -> order(keys) + " limit " + NEAR + ")";
                    // The offset keeps PostgreSQL from walking along the order in the hope of soon having enough.
                    case EVERYWHERE -> " offset 0)";
                };
    }

    private String order(List<String> keys) {
        String direction = query.sort().direction();
        return " order by " + keys.stream().map(key -> key + direction).collect(Collectors.joining(", "));
    }

    private String parameter(String name, Object value) {
        parameters.put(name, value);
        return ":" + name;
    }
}
