package dev.tidings.command.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail goes by the server that is configured, or into files. */
@Configuration(proxyBeanMethods = false)
class PostmanConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PostmanConfiguration.class);

    @Bean
    Postman postman(
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String host,
            MailProperties properties,
            Envelopes envelopes,
            Site site) {
        JavaMailSender configured = host.isBlank() ? null : sender.getIfAvailable();
        Postman postman = configured == null
                ? new FilePostman(properties.folder(), envelopes)
                : new SmtpPostman(configured, envelopes, host);
        LOG.info("Mail goes {}", postman.destination());
        if (configured != null && !site.isPublic()) {
            LOG.warn("TIDINGS_PUBLIC_URL is not set: links in mails lead to this machine");
        }
        return postman;
    }
}
