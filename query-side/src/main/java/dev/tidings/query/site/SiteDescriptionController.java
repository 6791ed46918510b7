package dev.tidings.query.site;

import dev.tidings.query.projection.AnsweredBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may know of the site. */
@RestController
@Tag(name = "Site")
class SiteDescriptionController {

    private final SiteReader site;
    private final String registration;

    SiteDescriptionController(SiteReader site, @Value("${tidings.registration:open}") String registration) {
        this.site = site;
        this.registration = registration.toLowerCase(Locale.ROOT);
    }

    /**
     * The site.
     *
     * @param description  what it is about; empty where nobody has said that
     * @param registration who may register: everybody, who is invited, or nobody
     */
    record SiteResponse(
            String name,
            String description,

            @Schema(allowableValues = {"open", "invited", "closed"})
            String registration) {}

    @GetMapping("/api/site")
    @AnsweredBy("site")
    @Operation(summary = "What the site is called, and who may register")
    SiteResponse site() {
        SiteDescription described = site.read();
        return new SiteResponse(described.name(), described.description(), registration);
    }
}
