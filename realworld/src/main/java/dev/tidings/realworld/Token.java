package dev.tidings.realworld;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the caller shows: {@code Authorization: Token <jwt>}. It is the access token of a long-lived session, as the
 * command side gave it. Whether it still counts is for the sides to say, each time.
 */
record Token(String value) {

    private static final Pattern HEADER = Pattern.compile("(?i)token +(\\S+) *");
    private static final Pattern JWT = Pattern.compile("[A-Za-z0-9._~+/=-]+");

    /**
     * The token of a request; nothing where none was sent.
     *
     * @param header the value of {@code Authorization}
     * @throws RealWorldException 401 where it cannot be one of ours
     */
    static Optional<Token> of(@Nullable String header) {
        Matcher shown = HEADER.matcher(header == null ? "" : header);
        if (!shown.matches()) {
            return Optional.empty();
        }
        if (!JWT.matcher(shown.group(1)).matches()) {
            throw RealWorldException.of(HttpStatus.UNAUTHORIZED, "token", "is invalid");
        }
        return Optional.of(new Token(shown.group(1)));
    }

    static RealWorldException missing() {
        return RealWorldException.of(HttpStatus.UNAUTHORIZED, "token", "is missing");
    }

    /** Tokens belong into no log. */
    @Override
    public String toString() {
        return "Token";
    }
}
