package dev.tidings.command.user;

import dev.tidings.command.input.EmailAddresses;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What only one user can have, without regard to case. */
public enum Identity {
    USERNAME("username", "The username is taken"),
    EMAIL("email", "The e-mail address is taken");

    private final String kind;
    private final String takenTitle;

    Identity(String kind, String takenTitle) {
        this.kind = kind;
        this.takenTitle = takenTitle;
    }

    /** As the claims table names it. */
    String kind() {
        return kind;
    }

    /** What a client is told that wants what another user has. */
    ProblemException taken() {
        return ProblemException.of(
                new ProblemType(HttpStatus.CONFLICT, kind + "-taken", takenTitle), "Choose another one.");
    }

    /** The forms in which somebody may go by the value: first the one in which equal values are equal. */
    List<String> forms(String value) {
        return switch (this) {
            case USERNAME -> List.of(value.toLowerCase(Locale.ROOT));
            case EMAIL -> EmailAddresses.forms(value);
        };
    }

    /** The form in which equal values are equal. */
    public static String canonical(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
