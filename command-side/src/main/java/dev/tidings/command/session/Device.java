package dev.tidings.command.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody logs in with, as people call it. What clients say of themselves is long and made up in part; a browser's
 * next version is the same device.
 */
record Device(String name) {

    private static final int LONGEST = 40;
    private static final Pattern PRODUCT = Pattern.compile("[\\p{Alnum}._ -]{1," + LONGEST + "}");

    /** The first that is found counts: most browsers claim to be others too. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser/",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Windows",
            "Windows",
            "Android",
            "Android",
            "iPhone",
            "iOS",
            "iPad",
            "iOS",
            "CrOS",
            "ChromeOS",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    /** @param userAgent null where the client does not say */
    static Device of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return new Device("an unknown program");
        }
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        String program = browser == null ? product(userAgent) : browser;
        return new Device(system == null ? program : program + " on " + system);
    }

    /** The name before the version. */
    private static String product(String userAgent) {
        Matcher product = PRODUCT.matcher(userAgent.split("/", 2)[0]);
        return product.lookingAt() ? product.group().strip() : "an unknown program";
    }

    private static @Nullable String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put(pairs[i], pairs[i + 1]);
        }
        return ordered;
    }
}
