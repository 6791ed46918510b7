/** Webhooks: others are told by HTTP what happens, each at its own pace. */
@NullMarked
package dev.tidings.command.webhook;

import org.jspecify.annotations.NullMarked;
