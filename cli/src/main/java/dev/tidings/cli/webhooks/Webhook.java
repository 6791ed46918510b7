package dev.tidings.cli.webhooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who is told what happens, as the API shows it. */
record Webhook(
        String id,
        String url,
        @Nullable List<String> events,
        boolean active,
        @Nullable String disabledBecause,
        long lag,
        long waiting,
        long failing,
        long parked,
        @Nullable String silentUntil) {

    /** In a word. */
    String state() {
        if (!active) {
            return "gone".equals(disabledBecause) ? "gone" : "disabled";
        }
        return silentUntil == null ? "active" : "away";
    }
}
