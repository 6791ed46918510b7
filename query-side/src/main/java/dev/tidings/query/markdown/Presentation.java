package dev.tidings.query.markdown;

import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Completes allowed markup by what all of it has: links that vouch for nobody, pictures that wait, tables that scroll. */
final class Presentation {

    /** Elements whose text may be in another direction than the page's. */
    private static final String BLOCKS = "p, h2, h3, h4, h5, h6, li, blockquote, td, th, dt, dd";

    private Presentation() {}

    static void complete(Element body) {
        body.select("a").forEach(Presentation::completeLink);
        body.select("img").forEach(Presentation::completePicture);
        body.select("input").forEach(Presentation::completeCheckbox);
        body.select("li > input + p").forEach(Presentation::putBoxInto);
        for (Element item : body.select("li:has(> input), li:has(> p:first-child > input)")) {
            item.attr("class", "task-list-item");
            Element list = item.parent();
            if (list != null
                    && (list.normalName().equals("ul") || list.normalName().equals("ol"))) {
                list.attr("class", "contains-task-list");
            }
        }
        for (Element cell : body.select("td[align], th[align]")) {
            cell.attr("data-align", cell.attr("align").toLowerCase(Locale.ROOT)).removeAttr("align");
        }
        for (Element block : body.select(BLOCKS)) {
            if (!block.hasAttr("dir")) {
                block.attr("dir", "auto");
            }
        }
        for (Element text : body.select("pre")) {
            text.clearAttributes().attr("tabindex", "0");
        }
        for (Element table : body.select("table")) {
            table.clearAttributes()
                    .wrap("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">");
        }
    }

    /** Of an item of several paragraphs the box belongs to the first. */
    private static void putBoxInto(Element paragraph) {
        Element box = paragraph.previousElementSibling();
        if (box != null) {
            paragraph.prependText(" ");
            paragraph.prependChild(box);
        }
    }

    private static void completeLink(Element link) {
        String address = link.attr("href");
        if (address.startsWith("#")) {
            link.attr("href", "#" + AllowedMarkup.ID_PREFIX + address.substring(1));
        } else {
            if (link.text().startsWith("www.") && address.equals("http://" + link.text())) {
                link.attr("href", "https://" + link.text());
            }
            link.attr("rel", "nofollow ugc noopener noreferrer");
        }
    }

    private static void completePicture(Element picture) {
        picture.removeAttr("id")
                .removeAttr("align")
                .attr("alt", picture.attr("alt"))
                .attr("loading", "lazy")
                .attr("decoding", "async")
                .attr("referrerpolicy", "no-referrer");
    }

    private static void completeCheckbox(Element box) {
        Attributes attributes = box.attributes();
        boolean isChecked = attributes.hasKey("checked");
        box.clearAttributes()
                .attr("type", "checkbox")
                .attr("checked", isChecked)
                .attr("disabled", true);
        box.attr("aria-label", isChecked ? "Done" : "To do");
    }
}
