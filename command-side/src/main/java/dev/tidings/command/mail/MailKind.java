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
    NEW_DEVICE(null, null, Wanted.UNLESS_SAID),
    /** Asks somebody who is no user to become one; in the name of the user who does. */
    INVITATION(null, null, Wanted.ALWAYS),
    /** Tells who wrote a post that somebody commented on it. */
    REPLIED(null, Duration.ofDays(90), Wanted.UNTIL_ENDED);

    /** Who gets it. */
    enum Wanted {
        ALWAYS,
        /** But for those who do not want it. */
        UNLESS_SAID,
        /** The same, of those who can be here and read what it is about; it carries a link that ends it. */
        UNTIL_ENDED
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

    /** Whether it carries a link by which its reader ends mail of the kind. */
    boolean isSubscription() {
        return wanted == Wanted.UNTIL_ENDED;
    }

    /** Who gets it. */
    Wanted wanted() {
        return wanted;
    }
}
