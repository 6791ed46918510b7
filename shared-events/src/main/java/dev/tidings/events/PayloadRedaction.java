package dev.tidings.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shows of an event what happened, to whom and when, but nothing that people wrote: what a draft says, or what a post
 * once said, is for its author and admins. A new event's texts are not shown either until somebody says that they may be.
 */
public final class PayloadRedaction {

    /** What stands in the place of a text. */
    public static final String REDACTED = "[redacted]";

    /** Texts that nobody made up. */
    private static final Set<String> KNOWN = Set.of("id", "role");

    private PayloadRedaction() {}

    /** The payload without its texts: ids, times, numbers and truth values stay. */
    public static Map<String, Object> redact(Map<String, Object> payload) {
        Map<String, Object> shown = new LinkedHashMap<>();
        payload.forEach((name, value) -> shown.put(name, redact(name, value)));
        return shown;
    }

    private static Object redact(String name, Object value) {
        if (value instanceof String) {
            return isHarmless(name) ? value : REDACTED;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> redact(name, item)).toList();
        }
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> shown = new LinkedHashMap<>();
            object.forEach((key, item) -> shown.put(String.valueOf(key), redact(String.valueOf(key), item)));
            return shown;
        }
        return value;
    }

    private static boolean isHarmless(String name) {
        return KNOWN.contains(name) || name.endsWith("Id") || name.endsWith("At");
    }
}
