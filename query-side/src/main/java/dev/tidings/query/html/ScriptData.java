package dev.tidings.query.html;

/** JSON that stands in a script element of a page, as data. */
final class ScriptData {

    private ScriptData() {}

    /** Only {@code <} could end the element, or begin a comment in it that does not let it end. */
    static String of(String json) {
        return json.replace("<", "\\u003c");
    }
}
