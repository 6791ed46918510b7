package dev.tidings.command.imports;

import java.util.List;
import java.util.stream.Stream;

/** One line as it was read. */
sealed interface ParsedLine {

    /** Its place in the input, from 1. */
    long number();

    /** How many characters it keeps in memory. */
    int size();

    /**
     * A line that may become a post.
     *
     * @param text     as it came
     * @param warnings what of it is left out, or means nothing here
     */
    record Fit(long number, String text, ImportedPost post, List<String> warnings) implements ParsedLine {

        @Override
        public int size() {
            return text.length();
        }

        Fit withWarnings(List<String> more) {
            return more.isEmpty()
                    ? this
                    : new Fit(
                            number,
                            text,
                            post,
                            Stream.concat(warnings.stream(), more.stream()).toList());
        }
    }

    /** A line that cannot. */
    record Unfit(long number, ImportResult result) implements ParsedLine {

        @Override
        public int size() {
            return 0;
        }
    }
}
