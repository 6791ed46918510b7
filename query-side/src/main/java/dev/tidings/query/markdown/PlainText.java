package dev.tidings.query.markdown;

import org.jsoup.nodes.Element;

/** The words of a text, on one line. */
final class PlainText {

    private PlainText() {}

    static String of(Element body) {
        body.select("section.footnotes, sup:has(> a[aria-describedby])").remove();
        return body.text();
    }
}
