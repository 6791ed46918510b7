package dev.tidings.query.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What is left of markup, whoever wrote it: elements and attributes that are listed here. Of other elements the content
 * is left, for it can be read, but for scripts and styles. Ids begin with what none of a page's own begins with. The web
 * app has the same lists.
 */
final class AllowedMarkup {

    static final String ID_PREFIX = "user-content-";

    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "abbr",
            "b",
            "bdi",
            "bdo",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "dd",
            "del",
            "details",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "input",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "section",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "tt",
            "u",
            "ul",
            "var",
            "wbr");

    private static final Set<String> NOTHING_TO_READ = Set.of("script", "style", "template");

    private static final Set<String> EVERYWHERE = Set.of("align", "dir", "id", "lang", "title");

    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("a", Set.of("href", "aria-describedby", "aria-label", "class")),
            Map.entry("code", Set.of("class")),
            Map.entry("details", Set.of("open")),
            Map.entry("h2", Set.of("class")),
            Map.entry("img", Set.of("src", "alt", "width", "height")),
            Map.entry("input", Set.of("type", "checked", "disabled")),
            Map.entry("li", Set.of("class", "value")),
            Map.entry("ol", Set.of("class", "start", "reversed")),
            Map.entry("section", Set.of("class", "data-footnotes")),
            Map.entry("td", Set.of("colspan", "rowspan")),
            Map.entry("th", Set.of("colspan", "rowspan", "scope")),
            Map.entry("time", Set.of("datetime")),
            Map.entry("ul", Set.of("class")));

    private static final Pattern CLASSES = Pattern.compile(
            "language-[^\\s]+|sr-only|footnotes|data-footnote-backref|contains-task-list|task-list-item");

    private static final Map<String, Set<String>> SCHEMES =
            Map.of("href", Set.of("http", "https", "mailto"), "src", Set.of("http", "https"));

    private static final Set<String> REFERENCES = Set.of("id", "aria-describedby");

    private AllowedMarkup() {}

    static void restrict(Element body) {
        body.appendChildren(keptOf(body));
    }

    /** Takes an element's children away, for taking them out one by one takes time by the square of their number. */
    private static List<Node> keptOf(Element parent) {
        List<Node> children = new ArrayList<>(parent.childNodes());
        parent.empty();
        List<Node> kept = new ArrayList<>(children.size());
        for (Node child : children) {
            switch (child) {
                // A new one also of what stood in a CDATA section, which is none outside of SVG and the like.
                case TextNode text -> kept.add(new TextNode(text.getWholeText()));
                case DataNode data -> kept.add(new TextNode(data.getWholeData()));
                case Element element -> keep(element, kept);
                // Comments and the like.
                default -> {}
            }
        }
        return kept;
    }

    private static void keep(Element element, List<Node> kept) {
        String name = element.normalName();
        if (NOTHING_TO_READ.contains(name)) {
            return;
        }
        List<Node> children = keptOf(element);
        if (!ELEMENTS.contains(name) || isForeign(element) || isOtherInput(element)) {
            kept.addAll(children);
            return;
        }
        Set<String> own = ATTRIBUTES.getOrDefault(name, Set.of());
        for (Attribute attribute : element.attributes().asList()) {
            restrictAttribute(element, attribute, own);
        }
        element.appendChildren(children);
        kept.add(element);
    }

    /** Of another namespace, such as SVG's: a browser reads its markup otherwise. */
    private static boolean isForeign(Element element) {
        return !element.tag().namespace().equals("http://www.w3.org/1999/xhtml");
    }

    private static boolean isOtherInput(Element element) {
        return element.normalName().equals("input") && !element.attr("type").equalsIgnoreCase("checkbox");
    }

    private static void restrictAttribute(Element element, Attribute attribute, Set<String> own) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        boolean isAllowed = (EVERYWHERE.contains(name) || own.contains(name)) && isAllowed(name, value);
        if (!isAllowed) {
            element.removeAttr(name);
        } else if (REFERENCES.contains(name)) {
            element.attr(name, ID_PREFIX + value);
        }
    }

    private static boolean isAllowed(String name, String value) {
        if (name.equals("class")) {
            return CLASSES.matcher(value).matches();
        }
        Set<String> schemes = SCHEMES.get(name);
        return schemes == null || isAddress(value, schemes);
    }

    /** A relative address, or one with one of the schemes. A colon behind any of these signs ends no scheme. */
    private static boolean isAddress(String address, Set<String> schemes) {
        int colon = address.indexOf(':');
        int end = address.length();
        for (char sign : new char[] {'/', '?', '#'}) {
            int place = address.indexOf(sign);
            end = place < 0 ? end : Math.min(end, place);
        }
        return colon < 0
                || colon > end
                || schemes.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
    }
}
