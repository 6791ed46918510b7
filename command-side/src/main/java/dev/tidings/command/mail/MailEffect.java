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
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<MailValues> content;

    MailEffect(
            Recipients recipients,
            MailLinks links,
            MailSettings settings,
            Site site,
            Postman postman,
            ObjectProvider<MailValues> content) {
        this.content = content;
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
        Map<String, String> details = entry.detail() == null ? Map.of() : Mails.opened(entry.detail(), recipient.key());
        String address = details.getOrDefault(Mails.TO, recipient.email());
        if (address == null || !isDue(kind, recipient)) {
            return;
        }
        Optional<Map<String, String>> said = content.stream()
                .filter(known -> known.kind() == kind)
                .findAny()
                .map(known -> known.values(details))
                .orElse(Optional.of(details));
        Optional<String> link = said.flatMap(values -> link(entry, kind, recipient, address));
        if (said.isEmpty() || link.isEmpty()) {
            return;
        }
        Map<String, String> values = new HashMap<>(said.get());
        values.put("username", recipient.username());
        values.put("site", site.name());
        values.put("home", site.url());
        values.put("account", site.url() + "/account");
        if (!link.get().isEmpty()) {
            values.put("link", link.get());
        }
        String end = kind.isSubscription() ? link.get() : null;
        postman.send(new Letter(entry.id(), address, MailText.of(template(kind), values), end));
    }

    private boolean isDue(MailKind kind, Recipient recipient) {
        boolean canRead = recipient.emailProved() && !recipient.suspended();
        return (!kind.isSubscription() || canRead)
                && (kind != MailKind.EMAIL_PROOF || !recipient.emailProved())
                && settings.wants(recipient.id(), kind);
    }

    /** Empty where the mail has no link; nothing where it is one too many. */
    private Optional<String> link(Entry entry, MailKind kind, Recipient recipient, String address) {
        Duration lifetime = kind.lifetime();
        if (lifetime == null) {
            return Optional.of("");
        }
        return links.issue(kind, lifetime, recipient.id(), recipient.key().seal(address), entry.id())
                .map(token -> site.url() + place(kind, token));
    }

    /** The token stands where no server sees it; but in a link that programs follow. */
    private static String place(MailKind kind, String token) {
        return kind.page() == null
                ? UnsubscriptionController.PATH + "?token=" + token
                : kind.page() + "#token=" + token;
    }

    private static String template(MailKind kind) {
        try {
            return new ClassPathResource("mail/" + kind.key() + ".txt").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
