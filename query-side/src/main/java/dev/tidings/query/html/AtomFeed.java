package dev.tidings.query.html;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a feed as Atom (RFC 4287). */
final class AtomFeed {

    static final String MEDIA_TYPE = "application/atom+xml";

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    private final XMLStreamWriter xml;

    private AtomFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(Feed feed) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
            new AtomFeed(xml).write(feed);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(Feed feed) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element("id", feed.id());
        element("title", feed.title());
        element("subtitle", feed.description());
        element("updated", time(feed.updated()));
        link("self", MEDIA_TYPE, feed.self());
        link("alternate", "text/html", feed.home());
        link("alternate", JsonFeed.MEDIA_TYPE, feed.json());
        element("generator", "Tidings");
        for (Feed.Entry entry : feed.entries()) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Feed.Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", entry.id());
        element("title", entry.title());
        link("alternate", "text/html", entry.url());
        element("published", time(entry.published()));
        element("updated", time(entry.updated()));
        xml.writeStartElement("author");
        element("name", entry.author().name());
        String page = entry.author().url();
        if (page != null) {
            element("uri", page);
        }
        xml.writeEndElement();
        for (String tag : entry.tags()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", XmlText.of(tag));
        }
        element("summary", entry.summary());
        content(entry.html());
        xml.writeEndElement();
    }

    private void content(@Nullable String html) throws XMLStreamException {
        if (html != null) {
            xml.writeStartElement("content");
            xml.writeAttribute("type", "html");
            xml.writeCharacters(XmlText.of(html));
            xml.writeEndElement();
        }
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
