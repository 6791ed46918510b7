package dev.tidings.command.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What one mail says: a subject and paragraphs, from a template whose first line is the subject. {@code {name}} is
 * replaced by a value; a paragraph {@code [words]({name})} is a link. One template makes the plain text and the HTML, so
 * that both say the same, and values are only put in once the template is taken apart: none of them can be markup.
 */
record MailText(String subject, List<Paragraph> paragraphs) {

    private static final Pattern LINK = Pattern.compile("\\[(.+)]\\((.+)\\)");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    /** @param url null where it is no link */
    record Paragraph(String words, @Nullable String url) {}

    static MailText of(String template, Map<String, String> values) {
        String[] blocks = template.strip().split("\\n\\s*\\n", -1);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 1; i < blocks.length; i++) {
            Matcher link = LINK.matcher(blocks[i].strip());
            paragraphs.add(
                    link.matches()
                            ? new Paragraph(filled(link.group(1), values), filled(link.group(2), values))
                            : new Paragraph(filled(blocks[i].strip().replace('\n', ' '), values), null));
        }
        return new MailText(filled(blocks[0], values), paragraphs);
    }

    String plain() {
        StringBuilder text = new StringBuilder();
        for (Paragraph paragraph : paragraphs) {
            text.append(paragraph.words());
            if (paragraph.url() != null) {
                text.append(":\n").append(paragraph.url());
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    String html() {
        StringBuilder html = new StringBuilder(
                        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(subject))
                .append(
                        "</title></head>\n<body style=\"font-family: sans-serif; line-height: 1.5; max-width: 36em\">\n");
        for (Paragraph paragraph : paragraphs) {
            String words = escaped(paragraph.words());
            String url = paragraph.url();
            html.append("<p>")
                    .append(url == null ? words : "<a href=\"" + escaped(url) + "\">" + words + "</a>")
                    .append("</p>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    /** Nobody's name breaks a line, least of all that of a header. */
    private static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("There is no value for {" + place.group(1) + "}");
            }
            return Matcher.quoteReplacement(CONTROLS.matcher(value).replaceAll(" "));
        });
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
