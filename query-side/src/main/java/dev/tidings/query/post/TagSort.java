package dev.tidings.query.post;

import dev.tidings.query.paging.Choice;
import dev.tidings.query.paging.Cursor;
import dev.tidings.query.paging.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders in which tags can be listed. */
enum TagSort {
    MOST_POSTS("-posts") {
        @Override
        Page<TagCount> page(TagCountRepository counts, @Nullable String cursor, int limit) {
            List<TagCount> found = Cursor.read(cursor, list())
                    .map(place -> counts.findByPostsDescending(place.number(0), tag(place, 1), limit + 1))
                    .orElseGet(() -> counts.findByPostsDescending(Long.MAX_VALUE, "", limit + 1));
            return Page.of(found, limit, last -> Cursor.write(list(), last.posts, key(last)));
        }
    },
    TAG("tag") {
        @Override
        Page<TagCount> page(TagCountRepository counts, @Nullable String cursor, int limit) {
            List<TagCount> found = counts.findByTag(
                    Cursor.read(cursor, list()).map(place -> tag(place, 0)).orElse(""), limit + 1);
            return Page.of(found, limit, last -> Cursor.write(list(), key(last)));
        }
    };

    private final String label;

    TagSort(String label) {
        this.label = label;
    }

    /** The order that a request names. */
    static TagSort named(String label) {
        return Choice.of("sort", label, values(), sort -> sort.label);
    }

    /** The page that the cursor leads to. */
    abstract Page<TagCount> page(TagCountRepository counts, @Nullable String cursor, int limit);

    /** What stands between the keys of a cursor may stand in a tag; a line break may not. */
    private static String key(TagCount count) {
        return count.tag.replace('|', '\n');
    }

    private static String tag(Cursor place, int index) {
        return place.text(index).replace('\n', '|');
    }

    String list() {
        return "tags " + label;
    }
}
