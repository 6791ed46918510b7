package dev.tidings.command.mail;

import java.util.Map;
import java.util.Optional;

/** Knows what stands in mail of one kind, as that is when it is sent. Thread-safe; at most one for each kind. */
public interface MailValues {

    /** The kind that it knows. */
    MailKind kind();

    /**
     * What stands in it besides what stands in all mail, by the name of its place; nothing where it is not to be sent any
     * more.
     *
     * @param details what was kept of it
     */
    Optional<Map<String, String>> values(Map<String, String> details);
}
