package dev.tidings.events;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one form of a tag, however it is typed: in lower case, with single spaces, in Unicode's form NFC. */
public final class TagForms {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private TagForms() {}

    /** The form that is kept of a tag. */
    public static String of(String tag) {
        String lower = Normalizer.normalize(tag, Form.NFC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(Normalizer.normalize(lower, Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** The forms that are kept of tags, in their order, each once. */
    public static List<String> of(List<String> tags) {
        return tags.stream().map(TagForms::of).distinct().toList();
    }
}
