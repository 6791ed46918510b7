package dev.tidings.migrations;

import java.util.Locale;
import java.util.Map;

/**
 * How a cluster compares, cases and splits text, the same on every machine and in every environment: PostgreSQL's own
 * rules for Unicode, by code point.
 */
public final class ClusterLocale {

    private ClusterLocale() {}

    /** Options of {@code initdb}, without their dashes. */
    public static Map<String, String> initdbOptions() {
        return Map.of(
                "locale-provider",
                "builtin",
                "builtin-locale",
                "C.UTF-8",
                "locale",
                "C",
                // Full-text search asks the operating system what a letter is, and macOS has no C.UTF-8.
                "lc-ctype",
                isMac() ? "en_US.UTF-8" : "C.UTF-8");
    }

    private static boolean isMac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }
}
