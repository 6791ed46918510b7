package dev.tidings.query.html;

import dev.tidings.query.post.Author;
import java.util.Locale;

/** How pages put things. */
final class Words {

    private Words() {}

    static String author(Author author) {
        return author.username() == null ? "an erased author" : author.username();
    }

    static String views(long views) {
        return views == 1 ? "1 view" : String.format(Locale.ENGLISH, "%,d views", views);
    }
}
