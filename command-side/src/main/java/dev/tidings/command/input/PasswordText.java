package dev.tidings.command.input;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Passwords as different keyboards send them: the same characters can come as different code points. */
public final class PasswordText {

    private static final Pattern SPACE = Pattern.compile("\\p{Zs}");

    private PasswordText() {}

    /** The one form in which a password is kept: that of RFC 8265's OpaqueString, spaces plain and letters composed. */
    public static String normalized(String password) {
        return Normalizer.normalize(SPACE.matcher(password).replaceAll(" "), Form.NFC);
    }

    /**
     * The forms in which a password that is typed now may have been kept: first the one of today, then those of versions
     * that kept what was sent. One form alone where the password is ASCII.
     */
    public static List<String> forms(String password) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(normalized(password));
        forms.add(password);
        forms.add(Normalizer.normalize(password, Form.NFC));
        forms.add(Normalizer.normalize(password, Form.NFD));
        return List.copyOf(forms);
    }
}
