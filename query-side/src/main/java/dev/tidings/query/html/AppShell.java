package dev.tidings.query.html;

import dev.tidings.query.site.SiteReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Pages that can be read before the web app is there, which then goes on with them: it finds what it needs by the address
 * {@code /app.js}, whichever build of it there is.
 */
@Component
class AppShell {

    private final SiteReader site;
    private final String style;
    private final String theme;

    AppShell(SiteReader site) throws IOException {
        this.site = site;
        this.style = text("style.css");
        this.theme = text("theme.js");
    }

    private static String text(String name) throws IOException {
        return new ClassPathResource("templates/app/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    ModelAndView page(String template) {
        return new ModelAndView("app/" + template)
                .addObject("style", style)
                .addObject("theme", theme)
                .addObject("site", site.read().name());
    }

    /** The app's own, and besides the style and the script that stand in these pages so that nobody waits for them. */
    String contentSecurityPolicy() {
        return "default-src 'none'; script-src 'self' " + Digest.of(theme) + "; style-src 'self' " + Digest.of(style)
                + "; img-src 'self' data: https:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
