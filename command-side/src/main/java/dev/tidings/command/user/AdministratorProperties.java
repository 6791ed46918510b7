package dev.tidings.command.user;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator.
 *
 * @param password empty where a one-time password is to be made up
 */
@ConfigurationProperties("tidings.admin")
public record AdministratorProperties(
        @DefaultValue("admin") String username, @Nullable String password) {}
