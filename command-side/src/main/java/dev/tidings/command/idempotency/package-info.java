/** Requests that may be repeated without a second effect ({@code Idempotency-Key}). */
@NullMarked
package dev.tidings.command.idempotency;

import org.jspecify.annotations.NullMarked;
