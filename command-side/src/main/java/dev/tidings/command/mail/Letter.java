package dev.tidings.command.mail;

import java.util.UUID;

/**
 * Mail that is ready to go.
 *
 * @param id the same each time it is tried, and part of its {@code Message-ID}: whoever gets it twice can tell
 * @param to one address
 */
record Letter(UUID id, String to, MailText text) {}
