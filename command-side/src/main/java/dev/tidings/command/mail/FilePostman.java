package dev.tidings.command.mail;

import dev.tidings.command.outbox.EffectFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** Lays mail into a folder that only its user can enter, a file each, which mail programs can open. */
final class FilePostman implements Postman {

    private final Path folder;
    private final Envelopes envelopes;

    FilePostman(Path folder, Envelopes envelopes) {
        this.folder = folder.toAbsolutePath().normalize();
        this.envelopes = envelopes;
    }

    @Override
    public void send(Letter letter) {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            envelopes.fill(message, letter);
            message.writeTo(bytes);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The mail cannot be put together", e);
        }
        try {
            Files.createDirectories(folder, ownersAlone());
            // Whoever looks sees whole files; sent twice it is the same file.
            Path unfinished = folder.resolve(letter.id() + ".unfinished");
            Files.write(unfinished, bytes.toByteArray());
            Files.move(unfinished, folder.resolve(letter.id() + ".eml"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw EffectFailure.unavailable("no file can be written into " + folder, e);
        }
    }

    @Override
    public String destination() {
        return "into files in " + folder;
    }

    private static FileAttribute<?>[] ownersAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
