package dev.tidings.command.mail;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a user gets mail. What it says stands in {@code mail/<name>.txt}. */
public enum MailKind {
    /** Asks whether mail reaches the user. */
    EMAIL_PROOF("/prove-email", Duration.ofDays(3), Wanted.ALWAYS),
    /** Lets in who forgot the password. */
    PASSWORD_RESET("/reset-password", Duration.ofHours(1), Wanted.ALWAYS),
    /** Tells that the password is another one. */
    PASSWORD_CHANGED(null, null, Wanted.ALWAYS),
    /** Tells the former address that it is one no more. */
    EMAIL_CHANGED(null, null, Wanted.ALWAYS),
    /** Tells of a login from where there was none before. */
    NEW_DEVICE(null, null, Wanted.UNLESS_SAID);

    /** Who gets it. */
    enum Wanted {
        ALWAYS,
        /** But for those who do not want it. */
        UNLESS_SAID
    }

    private final @Nullable String page;
    private final @Nullable Duration lifetime;
    private final Wanted wanted;

    MailKind(@Nullable String page, @Nullable Duration lifetime, Wanted wanted) {
        this.page = page;
        this.lifetime = lifetime;
        this.wanted = wanted;
    }

    /** The kind with this name; nothing where this version knows none. */
    static Optional<MailKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(name)).findAny();
    }

    /** The stable name. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The page that the link in it leads to; null where it has no link of its own. */
    @Nullable
    String page() {
        return page;
    }

    /** For how long the link is good; null where there is none. */
    @Nullable
    Duration lifetime() {
        return lifetime;
    }

    /** Who gets it. */
    Wanted wanted() {
        return wanted;
    }
}
