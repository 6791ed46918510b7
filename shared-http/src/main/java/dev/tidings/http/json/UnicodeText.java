package dev.tidings.http.json;

/** Whether text is fit to be stored: PostgreSQL takes no NUL, and a lone surrogate has no form in UTF-8. */
final class UnicodeText {

    private UnicodeText() {}

    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
