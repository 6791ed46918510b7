package dev.tidings.realworld;

import tools.jackson.databind.JsonNode;

/** Finds posts for what is done with them. */
final class Articles {

    static final String ARTICLE = "article";

    private Articles() {}

    /**
     * The post, where the caller may see it. A slug that it had before leads to it too.
     *
     * @throws RealWorldException 404 where there is none
     */
    static JsonNode find(Conversation tidings, String slug) {
        return tidings.find(ARTICLE, "/api/posts/{slug}", slug)
                // Some words lead to lists.
                .filter(found -> found.path("slug").isString())
                .orElseThrow(() -> RealWorldException.notFound(ARTICLE));
    }

    static String id(JsonNode post) {
        return post.path("id").asString();
    }
}
