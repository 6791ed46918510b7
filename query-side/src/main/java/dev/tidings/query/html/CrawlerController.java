package dev.tidings.query.html;

import dev.tidings.query.post.PostSummary;
import dev.tidings.query.post.PublicPosts;
import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Tells crawlers what there is. */
@Hidden
@RestController
class CrawlerController {

    /** Older posts are found through the pages that the sitemap begins with. */
    private static final int NEWEST = 1000;

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final PublicPosts posts;
    private final Pages pages;

    CrawlerController(PublicPosts posts, Pages pages) {
        this.posts = posts;
        this.pages = pages;
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
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        add(xml, "/p", "");
        add(xml, "/p/newest", "");
        for (PostSummary post : posts.newest(null, NEWEST).items()) {
            String changed = Day.of(post.updatedAt()).machine();
            add(xml, PostPage.path(post.slug()), "<lastmod>" + changed + "</lastmod>");
        }
        return answer(MediaType.APPLICATION_XML, xml.append("</urlset>\n").toString());
    }

    private void add(StringBuilder xml, String path, String more) {
        xml.append("<url><loc>")
                .append(HtmlUtils.htmlEscape(pages.url(path)))
                .append("</loc>")
                .append(more)
                .append("</url>\n");
    }

    private static ResponseEntity<String> answer(MediaType type, String body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(body);
    }
}
