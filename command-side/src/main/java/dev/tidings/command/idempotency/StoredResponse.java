package dev.tidings.command.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What a request was answered.
 *
 * @param answer   as it was made, before its events had positions
 * @param position where its last event came to stand, which completes the answer; null where it appended none
 */
@SuppressWarnings("ArrayRecordComponent") // answers are never compared
public record StoredResponse(byte[] answer, @Nullable Long position) {}
