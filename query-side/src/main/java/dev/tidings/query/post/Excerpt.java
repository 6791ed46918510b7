package dev.tidings.query.post;

/** The beginning of a post, for lists. */
final class Excerpt {

    private static final int LENGTH = 280;
    /** More than enough to find as much text in: what lies behind is not looked at. */
    private static final int LOOKED_AT = 10 * LENGTH;

    private Excerpt() {}

    /** At most 280 characters and an ellipsis, on one line, cut between words where there are any. */
    static String of(String content) {
        String text = content.substring(0, Math.min(content.length(), LOOKED_AT))
                .replaceAll("\\s+", " ")
                .strip();
        if (text.length() <= LENGTH) {
            return text;
        }
        int end = text.lastIndexOf(' ', LENGTH);
        if (end <= 0) {
            end = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        }
        return text.substring(0, end) + "…";
    }
}
