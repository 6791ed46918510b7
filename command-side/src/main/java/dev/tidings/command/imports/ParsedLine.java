package dev.tidings.command.imports;

import java.util.List;

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
     * @param stream   what it comes to
     * @param warnings what of it is left out, or means nothing here
     */
    record Fit(long number, String text, ImportedStream stream, List<String> warnings) implements ParsedLine {

        @Override
        public int size() {
            return text.length();
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
