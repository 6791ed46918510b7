package dev.tidings.command.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mail that is ready to go.
 *
 * @param id the same each time it is tried, and part of its {@code Message-ID}: whoever gets it twice can tell
 * @param to  one address
 * @param end where its reader ends mail of the kind with one request; null where nobody does
 */
record Letter(UUID id, String to, MailText text, @Nullable String end) {}
