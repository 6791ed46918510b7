package dev.tidings.benchmarks.crud;

import java.util.List;

/** Some posts. */
record PostListResponse(List<PostListItem> items) {

    static PostListResponse of(List<Post> posts) {
        return new PostListResponse(posts.stream().map(PostListItem::of).toList());
    }
}
