package dev.tidings.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths of requests as logs may have them: without names of people, who may be erased where logs are not, and without
 * secrets that came by mail.
 */
public final class LoggedPath {

    private static final Pattern PERSON = Pattern.compile(
            "((?:/api/users|/p/authors|/authors|/realworld/api/profiles|/api/password-resets)/)([^/]+)");
    private static final Pattern HARMLESS = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|post-counts|top-posts");

    private LoggedPath() {}

    /** The request's path, with a dash where a name stood. Ids stay. */
    public static String of(HttpServletRequest request) {
        return of(request.getRequestURI());
    }

    static String of(String path) {
        Matcher person = PERSON.matcher(path);
        return person.lookingAt() && !HARMLESS.matcher(person.group(2)).matches()
                ? person.group(1) + "-" + path.substring(person.end())
                : path;
    }
}
