package dev.tidings.command.config;

import dev.tidings.command.credential.PasswordCost;
import dev.tidings.command.limits.RateLimitProperties;
import dev.tidings.command.mail.MailProperties;
import dev.tidings.command.outbox.OutboxProperties;
import dev.tidings.command.personaldata.KeyExchangeProperties;
import dev.tidings.command.signing.SigningProperties;
import dev.tidings.command.user.AdministratorProperties;
import dev.tidings.command.user.RegistrationProperties;
import dev.tidings.command.webhook.WebhookProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What the features let people configure. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    AdministratorProperties.class,
    KeyExchangeProperties.class,
    MailProperties.class,
    OutboxProperties.class,
    PasswordCost.class,
    RateLimitProperties.class,
    RegistrationProperties.class,
    SigningProperties.class,
    WebhookProperties.class
})
class PropertiesConfiguration {}
