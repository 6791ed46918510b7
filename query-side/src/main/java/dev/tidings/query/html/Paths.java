package dev.tidings.query.html;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where things are; encoded, for slugs and tags have letters of any script. */
final class Paths {

    static final String NEWEST_FEED = "/p/feed";

    private Paths() {}

    /** The page of a post, which people share. */
    static String post(String slug) {
        return "/posts/" + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
    }

    static String author(String username) {
        return "/authors/" + UriUtils.encodePathSegment(username, StandardCharsets.UTF_8);
    }

    /** Where to log in, to go on from there to a path. */
    static String logIn(String path) {
        return "/log-in?next=" + UriUtils.encode(path, StandardCharsets.UTF_8);
    }

    static String tag(String tag) {
        return "/search?tag=" + UriUtils.encode(tag, StandardCharsets.UTF_8);
    }

    /** Without {@code .atom} or {@code .json}, with which it ends. */
    static String authorsFeed(String usernameOrId) {
        return "/p/authors/" + UriUtils.encodePathSegment(usernameOrId, StandardCharsets.UTF_8) + "/feed";
    }
}
