package dev.tidings.http.security;

/** What Spring Security allows headers to be made of, found out without a regular expression or a stream for each. */
final class HeaderText {

    private HeaderText() {}

    /** Whether it may be the name of a header: of characters that there are, and that control nothing. */
    static boolean isName(String text) {
        return isText(text, false);
    }

    /** Whether it may be the value of a header, in which there may be tabs besides. */
    static boolean isValue(String text) {
        return isText(text, true);
    }

    private static boolean isText(String text, boolean withTabs) {
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            boolean isAllowed =
                    character == '\t' ? withTabs : Character.isDefined(character) && !Character.isISOControl(character);
            if (!isAllowed) {
                return false;
            }
        }
        return true;
    }
}
