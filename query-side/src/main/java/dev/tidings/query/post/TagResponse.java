package dev.tidings.query.post;

/**
 * A tag.
 *
 * @param posts how many published posts have it
 */
record TagResponse(String tag, long posts) {

    static TagResponse of(TagCount count) {
        return new TagResponse(count.tag, count.posts);
    }
}
