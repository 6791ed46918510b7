package dev.tidings.command.input;

import java.util.Set;

/** Slugs that no post can have, for what is found by such a name where posts are found is something else, or may be. */
public final class ReservedSlugs {

    private static final Set<String> RESERVED = Set.of(
            "trending",
            "featured",
            "import",
            "export",
            "newest",
            "new",
            "feed",
            "feeds",
            "atom",
            "rss",
            "tags",
            "tag",
            "authors",
            "author",
            "search",
            "drafts",
            "archive",
            "sitemap",
            "robots",
            "posts");

    private ReservedSlugs() {}

    /** Whether the slug is one of them. */
    public static boolean contain(String slug) {
        return RESERVED.contains(slug);
    }
}
