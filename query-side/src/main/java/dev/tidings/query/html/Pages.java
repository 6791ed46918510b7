package dev.tidings.query.html;

import dev.tidings.query.markdown.Markdown;
import dev.tidings.query.site.SiteDescription;
import dev.tidings.query.site.SiteReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What all pages have in common: their style, their security policy, their address. */
@Component
class Pages {

    private final Markdown markdown = new Markdown();
    private final SiteReader site;
    private final String publicUrl;
    private final String style;

    /** @param publicUrl where the world finds Tidings; where it is empty, wherever a request found it */
    Pages(@Value("${tidings.public-url:}") String publicUrl, SiteReader site) throws IOException {
        this.site = site;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.style = new ClassPathResource("templates/plain/style.css").getContentAsString(StandardCharsets.UTF_8);
    }

    Markdown markdown() {
        return markdown;
    }

    /** What the site is called, and what it is about. */
    SiteDescription site() {
        return site.read();
    }

    /** The whole address of a path; for use in requests only. */
    String url(String path) {
        return base() + path;
    }

    private String base() {
        return publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : publicUrl;
    }

    /** A page of this template, which is at this address. */
    ModelAndView page(String template, String url) {
        return new ModelAndView("plain/" + template)
                .addObject("style", style)
                .addObject("url", url)
                .addObject("site", site());
    }

    /** Nothing runs in these pages and nothing but pictures is loaded; the one style that they may have is theirs. */
    String contentSecurityPolicy() {
        return "default-src 'none'; style-src " + Digest.of(style) + "; img-src 'self' data: https:; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
