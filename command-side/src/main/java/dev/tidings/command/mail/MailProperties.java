package dev.tidings.command.mail;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail goes out.
 *
 * @param folder where each mail becomes a file as long as there is no server to send it by
 * @param from   whom it is from; empty for {@code no-reply} at the site's own host
 */
@ConfigurationProperties("tidings.mail")
public record MailProperties(
        @DefaultValue("data/mail") Path folder,
        @DefaultValue("") String from) {}
