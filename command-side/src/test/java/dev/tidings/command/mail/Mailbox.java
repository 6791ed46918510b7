package dev.tidings.command.mail;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder that mail is laid into where there is no server. */
public final class Mailbox {

    private static final Pattern TOKEN = Pattern.compile("#token=([\\w-]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;

    /** Taking hundreds of messages apart at each look would take longer than their coming. */
    private final Map<Path, Mail> read = new ConcurrentHashMap<>();

    public Mailbox(Path folder) {
        this.folder = folder;
    }

    /** Mail as its reader sees it. */
    public record Mail(String id, String to, String subject, String plain, String html) {

        /** What the link in it ends in. */
        public String token() {
            Matcher token = TOKEN.matcher(plain);
            if (!token.find()) {
                throw new AssertionError("No link in " + this);
            }
            return token.group(1);
        }

        /** Takes a message apart. */
        public static Mail of(MimeMessage message) {
            try {
                return new Mail(
                        message.getMessageID(),
                        message.getRecipients(MimeMessage.RecipientType.TO)[0].toString(),
                        message.getSubject(),
                        text(message, "text/plain"),
                        text(message, "text/html"));
            } catch (MessagingException | IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** All mail that went to the address, the oldest first. */
    public List<Mail> to(String address) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.naturalOrder())
                    .map(file -> read.computeIfAbsent(file, Mailbox::read))
                    .filter(mail -> mail.to().equals(address))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The latest mail to the address whose subject begins so, once so many have come. */
    public Mail waitFor(String address, String subject, int count) {
        return await().atMost(PATIENCE)
                .until(
                        () -> to(address).stream()
                                .filter(mail -> mail.subject().startsWith(subject))
                                .toList(),
                        mails -> mails.size() == count)
                .getLast();
    }

    private static Mail read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Mail.of(new MimeMessage(Session.getInstance(new Properties()), bytes));
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        StringBuilder text = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(text(parts.getBodyPart(i), type));
            }
        }
        return text.toString();
    }
}
