package dev.tidings.command.user;

import dev.tidings.command.input.NewPassword;
import dev.tidings.command.input.Username;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sees to it, before the first request is answered, that there is an administrator. */
@Component
final class FirstStart implements SmartLifecycle {

    private static final int PASSWORD_BYTES = 15;

    private final FirstAdministrator firstAdministrator;
    private final AdministratorProperties properties;
    private final Validator validator;
    private volatile boolean running;

    FirstStart(FirstAdministrator firstAdministrator, AdministratorProperties properties, Validator validator) {
        this.firstAdministrator = firstAdministrator;
        this.properties = properties;
        this.validator = validator;
    }

    /** The web server starts in a much later phase. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        if (firstAdministrator.isNeeded()) {
            create();
        }
        running = true;
    }

    private void create() {
        String configured = properties.password();
        boolean isMadeUp = configured == null || configured.isBlank();
        FirstAccount account = new FirstAccount(
                properties.username(), configured == null || isMadeUp ? oneTimePassword() : configured);
        requireFit(account);
        if (firstAdministrator.createUnlessPresent(account.username(), account.password()) && isMadeUp) {
            announce(account.username(), account.password());
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

    private void requireFit(FirstAccount account) {
        String wrong = validator.validate(account).stream()
                .map(violation -> "TIDINGS_ADMIN_"
                        + violation.getPropertyPath().toString().toUpperCase(Locale.ROOT) + " "
                        + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            throw new UnusableAdministratorException(
                    "The first administrator cannot be made: " + wrong + ".", "Set another one, then start again.");
        }
    }

    /** As fit as anybody's. */
    private record FirstAccount(
            @Username String username, @NewPassword String password) {}
}
