package dev.tidings.query.markdown;

import org.jsoup.nodes.Element;

/** Gives footnotes, as the parser's extension renders them, their heading and the names that screen readers say. */
final class Footnotes {

    private static final String LABEL = "footnote-label";

    private Footnotes() {}

    static void name(Element body) {
        for (Element reference : body.select("sup.footnote-ref > a[data-footnote-ref]")) {
            reference.attr("aria-describedby", LABEL);
        }
        for (Element back : body.select("a.footnote-backref[data-footnote-backref]")) {
            back.attr("class", "data-footnote-backref");
            back.select("> sup").forEach(back::appendChild);
        }
        for (Element notes : body.select("section.footnotes[data-footnotes]")) {
            notes.attr("data-footnotes", "true");
            notes.prependElement("h2")
                    .attr("class", "sr-only")
                    .attr("id", LABEL)
                    .text("Footnotes");
        }
    }
}
