package dev.tidings.query.post;

/** The beginning of a post, for lists. */
final class Excerpt {

    private static final int LENGTH = 280;

    private Excerpt() {}

    /** At most 280 characters and an ellipsis, cut between words where there are any. */
    static String of(String content) {
        String text = beginningOf(content);
        if (text.length() <= LENGTH) {
            return text;
        }
        int end = Math.max(text.lastIndexOf(' ', LENGTH), text.lastIndexOf('\n', LENGTH));
        if (end < 0) {
            end = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        }
        return text.substring(0, end) + "…";
    }

    /**
     * Its lines without empty ones, for Markdown looks at how a line begins; any other white space is one space. Ends
     * where it is longer than an excerpt, for there may be a million characters more.
     */
    private static String beginningOf(String content) {
        StringBuilder text = new StringBuilder(LENGTH + 2);
        char gap = 0;
        for (int i = 0; i < content.length() && text.length() <= LENGTH; i++) {
            char next = content.charAt(i);
            if (Character.isWhitespace(next)) {
                gap = next == '\n' || gap == '\n' ? '\n' : ' ';
            } else {
                if (gap != 0 && !text.isEmpty()) {
                    text.append(gap);
                }
                gap = 0;
                text.append(next);
            }
        }
        return text.toString();
    }
}
