package dev.tidings.events;

import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** What events of posts, as earlier versions wrote them, are in the form that is written now. */
final class PostUpcasters {

    private PostUpcasters() {}

    /** {@code post.drafted} 1: nobody had chosen a slug yet, so it is made of what can't change any more. */
    static ObjectNode draftedWithoutSlug(ObjectNode payload) {
        UUID postId = UUID.fromString(payload.path("postId").asString());
        payload.putArray("tags");
        return payload.put("slug", Slug.withEndOf(postId, payload.path("title").asString()));
    }

    /** {@code post.edited} 1: touched title and content alone, which is what it still says. */
    static ObjectNode editedTextAlone(ObjectNode payload) {
        return payload;
    }
}
