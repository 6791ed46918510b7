package dev.tidings.query.html;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.query.post.Publications;
import dev.tidings.query.post.Publications.Place;
import dev.tidings.query.post.Publications.Publication;
import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Tells crawlers what there is: in one sitemap, or where there are more posts in several with an index. None has more
 * addresses or bytes than crawlers take (50 000, 50 MB): 10 000, of at most 1 kB each.
 */
@Hidden
@RestController
class CrawlerController {

    /** How long a sitemap's places are kept where there are several; what is newer is in the last one at once. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,18})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Place FIRST = new Place(Instant.EPOCH.minus(Duration.ofDays(3_000_000)), new UUID(0, 0));

    private final Publications publications;
    private final Pages pages;
    private final LoadingCache<Boolean, List<Place>> places;

    CrawlerController(Publications publications, Pages pages) {
        this.publications = publications;
        this.pages = pages;
        this.places = Caffeine.newBuilder().expireAfterWrite(KEPT).build(all -> publications.places());
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        String text = """
                User-agent: *
                Disallow: /api/
                Disallow: /ops/
                Sitemap: %s
                """.formatted(pages.url("/sitemap.xml"));
        return answer(TEXT, text);
    }

    @GetMapping("/sitemap.xml")
    @AnsweredBy("post")
    ResponseEntity<String> sitemap() {
        List<Publication> first = publications.from(FIRST);
        if (first.size() < Publications.SHARE) {
            return set(first, true);
        }
        StringBuilder xml = new StringBuilder("<sitemapindex xmlns=\"" + NAMESPACE + "\">\n");
        for (Place place : places.get(true)) {
            String name = ChronoUnit.MICROS.between(Instant.EPOCH, place.publishedAt()) + "-" + place.id();
            xml.append("<sitemap>");
            addAddress(xml, "/sitemaps/" + name + ".xml");
            xml.append("</sitemap>\n");
        }
        return xml(xml.append("</sitemapindex>\n"));
    }

    @GetMapping("/sitemaps/{place}.xml")
    @AnsweredBy("post")
    ResponseEntity<String> sitemap(@PathVariable String place) {
        Matcher name = PLACE.matcher(place);
        if (!name.matches()) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such sitemap: see /sitemap.xml.");
        }
        Instant publishedAt = Instant.EPOCH.plus(Long.parseLong(name.group(1)), ChronoUnit.MICROS);
        return set(publications.from(new Place(publishedAt, UUID.fromString(name.group(2)))), false);
    }

    private ResponseEntity<String> set(List<Publication> posts, boolean withLists) {
        StringBuilder xml = new StringBuilder("<urlset xmlns=\"" + NAMESPACE + "\">\n");
        if (withLists) {
            add(xml, "/p", "");
            add(xml, "/p/newest", "");
        }
        for (Publication post : posts) {
            String changed = Day.of(post.updatedAt()).machine();
            add(xml, Paths.post(post.slug()), "<lastmod>" + changed + "</lastmod>");
        }
        return xml(xml.append("</urlset>\n"));
    }

    private void add(StringBuilder xml, String path, String more) {
        xml.append("<url>");
        addAddress(xml, path);
        xml.append(more).append("</url>\n");
    }

    private void addAddress(StringBuilder xml, String path) {
        xml.append("<loc>").append(HtmlUtils.htmlEscape(pages.url(path))).append("</loc>");
    }

    private static ResponseEntity<String> xml(StringBuilder body) {
        return answer(MediaType.APPLICATION_XML, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + body);
    }

    private static ResponseEntity<String> answer(MediaType type, String body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(body);
    }
}
