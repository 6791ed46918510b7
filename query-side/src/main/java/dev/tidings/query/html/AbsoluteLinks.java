package dev.tidings.query.html;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Markup that is read elsewhere than on its own page: its links lead where they led there. */
final class AbsoluteLinks {

    private static final List<String> ADDRESSES = List.of("href", "src", "cite", "longdesc");

    private AbsoluteLinks() {}

    /** @param page the whole address of the page that it belongs to */
    static String of(String html, String page) {
        Document document = Jsoup.parseBodyFragment(html, page);
        document.outputSettings().prettyPrint(false);
        for (String name : ADDRESSES) {
            for (Element element : document.body().select("[" + name + "]")) {
                element.attr(name, element.attr(name).isEmpty() ? "" : element.absUrl(name));
            }
        }
        return document.body().html();
    }
}
