package dev.tidings.command.mail;

import dev.tidings.command.input.Anonymous;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Where the link leads by which mail of one kind is ended (RFC 8058): people see a page, for what reads mail follows
 * links; a mail program posts. It stands among the sessions, all of which this side answers, reads too.
 */
@RestController
@Tag(name = "Sessions")
@RequestMapping(UnsubscriptionController.PATH)
class UnsubscriptionController {

    static final String PATH = "/api/sessions/mail-settings/unsubscription";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String FORM_ALONE =
            "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Unsubscription unsubscription;
    private final Site site;

    UnsubscriptionController(Unsubscription unsubscription, Site site) {
        this.unsubscription = unsubscription;
        this.site = site;
    }

    @Operation(summary = "A page that asks whether to send no more mail of a kind", description = "Changes nothing.")
    @Anonymous
    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> ask(@RequestParam String token) {
        unsubscription.require(token);
        return page(
                "No more mail about comments?", "<form method=\"post\"><button>Send me none any more</button></form>");
    }

    @Operation(
            summary = "End mail of a kind (RFC 8058)",
            description = "With the token of the link in such mail, without a login. Again it changes nothing.")
    @Anonymous
    @PostMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> unsubscribe(@RequestParam String token) {
        unsubscription.end(token);
        return page(
                "No more mail about comments",
                "<p>You can have it again: it is among the settings of your account.</p>");
    }

    private ResponseEntity<String> page(String title, String body) {
        String name = HtmlUtils.htmlEscape(site.name(), "UTF-8");
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", FORM_ALONE)
                .body("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + title + " – " + name
                        + "</title></head>\n<body><h1>" + title + "</h1><p>" + name + "</p>" + body
                        + "</body></html>\n");
    }
}
