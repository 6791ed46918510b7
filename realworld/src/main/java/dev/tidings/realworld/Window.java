package dev.tidings.realworld;

import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a client asks for.
 *
 * @param offset how many items come before it
 * @param limit  how many it has at most
 */
record Window(int offset, int limit) {

    private static final int USUAL_LIMIT = 20;

    /** As many items as one answer has at most. */
    private static final int MOST = 100;

    /**
     * Reads the parameters as the client sent them.
     *
     * @throws RealWorldException 422 where they are no numbers or out of range
     */
    static Window of(@Nullable String offset, @Nullable String limit) {
        return new Window(
                number("offset", offset, 0, 0, Integer.MAX_VALUE), number("limit", limit, USUAL_LIMIT, 1, MOST));
    }

    private static int number(String name, @Nullable String text, int usual, int least, int most) {
        if (text == null || text.isEmpty()) {
            return usual;
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw RealWorldException.invalid(
                name,
                most == MOST
                        ? "must be a whole number from " + least + " to " + most
                        : "must be a whole number from " + least);
    }
}
