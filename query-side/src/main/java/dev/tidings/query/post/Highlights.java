package dev.tidings.query.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a post has the words that were searched for. All of it is plain text, whatever its author wrote.
 *
 * @param title   the whole title
 * @param passage a part of the text that has them; left out where its beginning has none
 */
record Highlights(
        List<Fragment> title,
        @JsonInclude(Include.NON_NULL) @Nullable List<Fragment> passage) {

    /**
     * A part of a text; the parts make up the whole.
     *
     * @param marked whether it is a word that was searched for
     */
    record Fragment(String text, boolean marked) {}
}
