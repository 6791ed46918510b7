package dev.tidings.command.input;

import java.net.IDN;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Addresses as different keyboards and programs write them: with composed letters or not, with a domain in ASCII or not.
 */
public final class EmailAddresses {

    private EmailAddresses() {}

    /** The address as its owner sees it. */
    public static String kept(String address) {
        return Normalizer.normalize(address.strip(), Form.NFC);
    }

    /** The address as every mail server takes it: its domain in ASCII. */
    public static String mailed(String address) {
        return withDomain(kept(address), IDN::toASCII);
    }

    /** The form in which equal addresses are equal: in lower case, letters composed, the domain in ASCII. */
    public static String canonical(String address) {
        return Normalizer.normalize(lower(withDomain(kept(address), IDN::toASCII)), Form.NFC);
    }

    /**
     * The forms in which somebody may go by the address: first the canonical one, then those of versions that knew no
     * regard but for case. One form alone where the address is ASCII.
     */
    public static List<String> forms(String address) {
        String kept = kept(address);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(canonical(address));
        for (String form : List.of(kept, withDomain(kept, IDN::toUnicode))) {
            String decomposed = Normalizer.normalize(form, Form.NFD);
            forms.add(lower(form));
            forms.add(lower(decomposed));
            // What stands before the @ and what stands behind it may have been typed in different ways.
            forms.add(lower(withDomain(decomposed, domain -> Normalizer.normalize(domain, Form.NFC))));
        }
        return List.copyOf(forms);
    }

    private static String withDomain(String address, UnaryOperator<String> form) {
        int at = address.lastIndexOf('@');
        try {
            return address.substring(0, at + 1) + form.apply(address.substring(at + 1));
        } catch (IllegalArgumentException e) {
            // No domain's name: nobody can have such an address.
            return address;
        }
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
