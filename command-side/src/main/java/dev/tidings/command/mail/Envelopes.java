package dev.tidings.command.mail;

import dev.tidings.command.input.EmailAddresses;
import dev.tidings.command.outbox.EffectFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes messages of letters (RFC 5322, MIME). Thread-safe. */
@Component
final class Envelopes {

    private final Site site;
    private final String from;
    private final Clock clock;

    Envelopes(Site site, MailProperties properties, @Qualifier("commandClock") Clock clock) {
        this.site = site;
        this.from = properties.from();
        this.clock = clock;
    }

    /**
     * Fills the message, which then has all its headers.
     *
     * @throws EffectFailure where no mail can go to the address
     */
    void fill(MimeMessage message, Letter letter) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setTo(recipient(letter));
        helper.setFrom(sender());
        helper.setSubject(letter.text().subject());
        helper.setText(letter.text().plain(), letter.text().html());
        helper.setSentDate(Date.from(clock.instant()));
        // Whoever is away need not tell a machine (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.end() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.end() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        message.setHeader("Message-ID", "<" + letter.id() + "@" + site.host() + ">");
    }

    private static InternetAddress recipient(Letter letter) {
        try {
            return new InternetAddress(EmailAddresses.mailed(letter.to()), true);
        } catch (AddressException e) {
            throw EffectFailure.refused("no address that mail can go to", e);
        }
    }

    private InternetAddress sender() throws MessagingException {
        if (!from.isEmpty()) {
            return new InternetAddress(from, true);
        }
        try {
            return new InternetAddress("no-reply@" + site.host(), site.name(), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
