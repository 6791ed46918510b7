package dev.tidings.command.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint that is told what happens.
 *
 * @param events          what it is told, by name; null for all
 * @param withTexts       whether what people wrote is sent, drafts included
 * @param active          false as long as nothing is sent
 * @param disabledBecause {@code gone} where it answered 410, {@code by-hand} where somebody wanted it so
 * @param secretExpiresAt until when the secret before this one signs too; null where there is none
 * @param position        how far the log was looked through for it
 * @param lag             how many events of the log it was not looked through for
 * @param waiting         deliveries that wait behind another one of their stream
 * @param failing         deliveries that failed, and are tried again
 * @param parked          deliveries that were given up
 * @param silentUntil     when it is tried again, where everything failed
 */
record Webhook(
        UUID id,
        String url,
        String description,
        @Nullable List<String> events,
        boolean withTexts,
        boolean active,
        @Nullable String disabledBecause,
        Instant createdAt,
        @Nullable Instant secretExpiresAt,
        long position,
        long lag,
        long waiting,
        long failing,
        long parked,
        @Nullable Instant lastDeliveredAt,
        @Nullable Instant silentUntil) {}
