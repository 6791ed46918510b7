package dev.tidings.command.mail;

import dev.tidings.command.outbox.EffectFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends mail by a server (SMTP). What the server says stays out of messages, for it may quote addresses. */
final class SmtpPostman implements Postman {

    private static final int PERMANENT = 500;

    private final JavaMailSender sender;
    private final Envelopes envelopes;
    private final String host;

    SmtpPostman(JavaMailSender sender, Envelopes envelopes, String host) {
        this.sender = sender;
        this.envelopes = envelopes;
        this.host = host;
    }

    @Override
    public void send(Letter letter) {
        MimeMessage message = sender.createMimeMessage();
        try {
            envelopes.fill(message, letter);
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail cannot be put together", e);
        }
        try {
            sender.send(message);
        } catch (MailException e) {
            throw failure(e);
        }
    }

    @Override
    public String destination() {
        return "by the server " + host;
    }

    private static EffectFailure failure(MailException failure) {
        for (Throwable cause : causes(failure)) {
            int code = cause instanceof SMTPAddressFailedException address
                    ? address.getReturnCode()
                    // Of the message as such, so after its sender and its addresses were taken.
                    : cause instanceof SMTPSendFailedException message && message.getInvalidAddresses() == null
                            ? message.getReturnCode()
                            : 0;
            if (code >= PERMANENT) {
                return EffectFailure.refused("the server refuses it with " + code, failure);
            }
        }
        Throwable last = causes(failure).getLast();
        return EffectFailure.unavailable(
                "the server takes no mail: " + last.getClass().getSimpleName(), failure);
    }

    /** Mail's exceptions hang on one another in three ways. */
    private static List<Throwable> causes(MailException failure) {
        List<Throwable> all = new ArrayList<>();
        add(all, failure);
        if (failure instanceof MailSendException several) {
            Arrays.stream(several.getMessageExceptions()).forEach(one -> add(all, one));
        }
        return all;
    }

    private static void add(List<Throwable> all, @Nullable Throwable one) {
        if (one == null || all.contains(one)) {
            return;
        }
        all.add(one);
        add(all, one instanceof SendFailedException failed ? failed.getNextException() : one.getCause());
    }
}
