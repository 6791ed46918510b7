package dev.tidings.query.postcount;

import dev.tidings.query.paging.Choice;
import dev.tidings.query.paging.Cursor;
import dev.tidings.query.paging.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The orders in which post counts can be listed; ties go by the user's id. */
enum PostCountSort {
    MOST_POSTS("-posts") {
        @Override
        Page<PostCount> page(PostCountRepository counts, @Nullable String cursor, int limit) {
            List<PostCount> found = Cursor.read(cursor, list())
                    .map(place -> counts.findByPostsDescending(place.number(0), place.id(1), limit + 1))
                    .orElseGet(() -> counts.findByPostsDescending(Long.MAX_VALUE, LAST_ID, limit + 1));
            return Page.of(found, limit, last -> Cursor.write(list(), last.posts, last.userId));
        }
    },
    FEWEST_POSTS("posts") {
        @Override
        Page<PostCount> page(PostCountRepository counts, @Nullable String cursor, int limit) {
            List<PostCount> found = Cursor.read(cursor, list())
                    .map(place -> counts.findByPosts(place.number(0), place.id(1), limit + 1))
                    .orElseGet(() -> counts.findByPosts(-1, LAST_ID, limit + 1));
            return Page.of(found, limit, last -> Cursor.write(list(), last.posts, last.userId));
        }
    },
    USERNAME("username") {
        @Override
        Page<PostCount> page(PostCountRepository counts, @Nullable String cursor, int limit) {
            List<PostCount> found = Cursor.read(cursor, list())
                    .map(place -> counts.findByName(place.text(0), place.id(1), limit + 1))
                    .orElseGet(() -> counts.findByName("", LAST_ID, limit + 1));
            return Page.of(found, limit, last -> Cursor.write(list(), last.usernameKey, last.userId));
        }
    };

    /** Behind all ids, which only matters together with a count or a name that nobody has. */
    static final UUID LAST_ID = new UUID(-1, -1);

    private final String label;

    PostCountSort(String label) {
        this.label = label;
    }

    /** The order that a request names. */
    static PostCountSort named(String label) {
        return Choice.of("sort", label, values(), sort -> sort.label);
    }

    /** The page that the cursor leads to. */
    abstract Page<PostCount> page(PostCountRepository counts, @Nullable String cursor, int limit);

    String list() {
        return "post-counts " + label;
    }
}
