package dev.tidings.command.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that are guessed first. The list, and where it comes from, is in {@code common-passwords.txt}. */
final class CommonPasswords {

    private static final Set<String> KNOWN = read();

    private CommonPasswords() {}

    /** Whether the password is one of them, without regard to case. */
    static boolean contain(String password) {
        return KNOWN.contains(password.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (InputStream list =
                        Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, UTF_8))) {
            return lines.lines().dropWhile(line -> !line.isEmpty()).skip(1).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
