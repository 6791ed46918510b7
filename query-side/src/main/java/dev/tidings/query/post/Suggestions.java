package dev.tidings.query.post;

import dev.tidings.query.post.Suggestion.Kind;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what somebody may be about to type. What is not published is never suggested. */
@Component
class Suggestions {

    /** With less, anything might be meant. */
    private static final int SHORTEST = 2;

    private static final int POSTS = 5;

    /** The tags behind a prefix are looked through this far for those on most posts. */
    private static final String TAGS = """
            select tag
              from (select * from tag_count where tag >= :from and tag < :to order by tag limit 100) near
             order by posts desc, tag
             limit 3
            """;

    private static final String AUTHORS = """
            select near.username
              from (select id, username from user_profile
                     where username_key >= :from and username_key < :to and not erased and not suspended
                     order by username_key limit 100) near
              join post_count c on c.user_id = near.id and c.published > 0
             order by c.published desc, near.username
             limit 3
            """;

    private final CarefulQueries queries;
    private final PostSearch search;

    Suggestions(CarefulQueries queries, PostSearch search) {
        this.queries = queries;
        this.search = search;
    }

    /** Posts first, then tags, then authors; few of each. */
    @Transactional(readOnly = true)
    public List<Suggestion> find(String typed) {
        String text = Normalizer.normalize(typed.strip(), Form.NFC).toLowerCase(Locale.ROOT);
        if (text.length() < SHORTEST || text.indexOf('\0') >= 0) {
            return List.of();
        }
        List<Suggestion> found = new ArrayList<>();
        search.titles(typed, POSTS).forEach(post -> found.add(new Suggestion(Kind.POST, post.title(), post.slug())));
        beginning(TAGS, text).forEach(tag -> found.add(new Suggestion(Kind.TAG, tag, null)));
        beginning(AUTHORS, text.startsWith("@") ? text.substring(1) : text)
                .forEach(name -> found.add(new Suggestion(Kind.AUTHOR, name, null)));
        return found;
    }

    @SuppressWarnings("unchecked") // They select nothing but texts.
    private List<String> beginning(String sql, String prefix) {
        // Nothing that begins with the prefix is behind it followed by the last of all characters.
        Map<String, Object> range = Map.of("from", prefix, "to", prefix + Character.toString(Character.MAX_CODE_POINT));
        return CarefulQueries.inTime(() -> queries.query(sql, null, range).getResultList());
    }
}
