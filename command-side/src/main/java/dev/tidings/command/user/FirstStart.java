package dev.tidings.command.user;

import dev.tidings.command.input.NewPassword;
import dev.tidings.command.input.Username;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sees to it, before the first request is answered, that there is an administrator. */
@Component
final class FirstStart implements SmartLifecycle {

    private static final int PASSWORD_BYTES = 15;

    private final FirstAdministrator firstAdministrator;
    private final AdministratorProperties properties;
    private volatile boolean running;

    FirstStart(FirstAdministrator firstAdministrator, AdministratorProperties properties) {
        this.firstAdministrator = firstAdministrator;
        this.properties = properties;
    }

    /** The web server starts in a much later phase. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        String username = properties.username();
        require(username.matches(Username.PATTERN), "TIDINGS_ADMIN_USERNAME must match " + Username.PATTERN);
        String configured = properties.password();
        if (configured == null || configured.isBlank()) {
            String password = oneTimePassword();
            if (firstAdministrator.createUnlessPresent(username, password)) {
                announce(username, password);
            }
        } else {
            require(isAcceptable(configured), "TIDINGS_ADMIN_PASSWORD must have 8 to 128 characters");
            firstAdministrator.createUnlessPresent(username, configured);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** To standard output, not to the log: logs are shipped and kept. */
    private static void announce(String username, String password) {
        System.out.printf(
                "%nFirst administrator: username %s, one-time password %s%n"
                        + "(shown only now; change it after logging in)%n%n",
                username, password);
    }

    private static String oneTimePassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static boolean isAcceptable(@Nullable String password) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        return length >= NewPassword.MIN && length <= NewPassword.MAX;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalStateException(message);
        }
    }
}
