package dev.tidings.command.imports;

/** One line of an import. */
sealed interface Line {

    /** Its place in the input, from 1, blank lines counted too. */
    long number();

    /** A line that can be looked at. */
    record Text(long number, String text) implements Line {}

    /** A line that is no text. */
    record NotUtf8(long number) implements Line {}

    /** A line that is longer than any body may be. */
    record TooLong(long number) implements Line {}
}
