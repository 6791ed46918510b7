package dev.tidings.http.security;

/** What Spring Security allows headers to be made of, found out without a regular expression for each of them. */
final class HeaderText {

    private HeaderText() {}

    /** Whether it may be the name of a header: of characters that there are, and that control nothing. */
    static boolean isName(String text) {
        return text.codePoints().allMatch(HeaderText::isText);
    }

    /** Whether it may be the value of a header, in which there may be tabs besides. */
    static boolean isValue(String text) {
        return text.codePoints().allMatch(character -> character == '\t' || isText(character));
    }

    private static boolean isText(int character) {
        return Character.isDefined(character) && !Character.isISOControl(character);
    }
}
