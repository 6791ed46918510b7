package dev.tidings.command.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tidings.command.mail.Recipients.Recipient;
import dev.tidings.command.outbox.Effect;
import dev.tidings.command.outbox.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Makes mail of an entry of the outbox and sends it. The token of its link is made here: at rest there is only its hash.
 * Where it turns out that nobody is to get the mail any more, it is not sent.
 */
@Component
final class MailEffect implements Effect {

    private final Recipients recipients;
    private final MailLinks links;
    private final MailSettings settings;
    private final Site site;
    private final Postman postman;

    MailEffect(Recipients recipients, MailLinks links, MailSettings settings, Site site, Postman postman) {
        this.recipients = recipients;
        this.links = links;
        this.settings = settings;
        this.site = site;
        this.postman = postman;
    }

    @Override
    public String channel() {
        return Mails.CHANNEL;
    }

    @Override
    public void perform(Entry entry) {
        MailKind kind = MailKind.named(entry.kind())
                .orElseThrow(() -> new IllegalStateException("This version knows no mail " + entry.kind()));
        recipients.find(entry.userId()).ifPresent(recipient -> perform(entry, kind, recipient));
    }

    private void perform(Entry entry, MailKind kind, Recipient recipient) {
        Map<String, String> values = new HashMap<>();
        if (entry.detail() != null) {
            values.putAll(Mails.opened(entry.detail(), recipient.key()));
        }
        String address = values.getOrDefault(Mails.TO, recipient.email());
        if (address == null
                || (kind == MailKind.EMAIL_PROOF && recipient.emailProved())
                || !settings.wants(recipient.id(), kind)) {
            return;
        }
        Optional<String> link = link(entry, kind, recipient, address);
        if (link.isEmpty()) {
            return;
        }
        values.put("link", link.get());
        values.put("username", recipient.username());
        values.put("site", site.name());
        values.put("account", site.url() + "/account");
        postman.send(new Letter(entry.id(), address, MailText.of(template(kind), values)));
    }

    /** Empty where the mail has no link; nothing where it is one too many. The token stands where no server sees it. */
    private Optional<String> link(Entry entry, MailKind kind, Recipient recipient, String address) {
        String page = kind.page();
        Duration lifetime = kind.lifetime();
        if (page == null || lifetime == null) {
            return Optional.of("");
        }
        return links.issue(kind, lifetime, recipient.id(), recipient.key().seal(address), entry.id())
                .map(token -> site.url() + page + "#token=" + token);
    }

    private static String template(MailKind kind) {
        try {
            return new ClassPathResource("mail/" + kind.key() + ".txt").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
