package dev.tidings.query.post;

/** The beginning of a post, for lists. */
final class Excerpt {

    private static final int LENGTH = 280;

    private Excerpt() {}

    /** At most 280 characters and an ellipsis, on one line, cut between words where there are any. */
    static String of(String content) {
        String text = beginningOf(content);
        if (text.length() <= LENGTH) {
            return text;
        }
        int end = text.lastIndexOf(' ', LENGTH);
        if (end < 0) {
            end = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        }
        return text.substring(0, end) + "…";
    }

    /** On one line; ends where it is longer than an excerpt, for there may be a million characters more. */
    private static String beginningOf(String content) {
        StringBuilder text = new StringBuilder(LENGTH + 2);
        boolean space = false;
        for (int i = 0; i < content.length() && text.length() <= LENGTH; i++) {
            char next = content.charAt(i);
            if (Character.isWhitespace(next)) {
                space = !text.isEmpty();
            } else {
                if (space) {
                    text.append(' ');
                    space = false;
                }
                text.append(next);
            }
        }
        return text.toString();
    }
}
