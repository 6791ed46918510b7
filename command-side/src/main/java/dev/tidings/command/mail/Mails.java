package dev.tidings.command.mail;

import dev.tidings.command.outbox.Outbox;
import dev.tidings.events.SealedText;
import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeys;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends mail: as part of the transaction that the thread has open, so that it goes out if that commits. It is made when
 * it is sent, from what the user is then. Thread-safe.
 */
@Component
public final class Mails {

    /** The detail that names another address than the user's own. */
    public static final String TO = "to";

    /** What entries of the outbox that are mails name as their channel. */
    static final String CHANNEL = "mail";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final Outbox outbox;
    private final MailLinks links;
    private final MailSettings settings;
    private final PersonalDataKeys keys;

    Mails(
            Outbox outbox,
            MailLinks links,
            MailSettings settings,
            @Qualifier("commandPersonalDataKeys") PersonalDataKeys keys) {
        this.outbox = outbox;
        this.links = links;
        this.settings = settings;
        this.keys = keys;
    }

    /** Sends the user mail that says nothing beyond its kind; no second one while one waits. */
    public void send(MailKind kind, UUID userId) {
        outbox.add(CHANNEL, kind.key(), userId, null);
    }

    /**
     * Sends mail that says something of its own.
     *
     * @param userId  whom it is about; nothing is sent where there is no such user
     * @param details what stands in it, by the name of its place; sealed with the user's key until it is sent
     */
    public void send(MailKind kind, UUID userId, Map<String, String> details) {
        PersonalDataKey key = keys.find(List.of(userId)).get(userId);
        if (key != null) {
            outbox.add(CHANNEL, kind.key(), userId, key.seal(JSON.writeValueAsString(details)));
        }
    }

    /** Whether the user wants such mail. */
    public boolean wants(MailKind kind, UUID userId) {
        return settings.wants(userId, kind);
    }

    /** Whether the user is to get such mail soon. */
    public boolean isWaiting(MailKind kind, UUID userId) {
        return outbox.has(CHANNEL, kind.key(), userId);
    }

    /** Sends the user nothing of what waits, and forgets its links and settings, from the open transaction's commit on. */
    public void forget(UUID userId) {
        outbox.forget(userId);
        links.forget(userId);
        settings.forget(userId);
    }

    static Map<String, String> opened(SealedText details, PersonalDataKey key) {
        return JSON.readValue(key.open(details), DETAILS);
    }
}
