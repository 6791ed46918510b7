package dev.tidings.command.input;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormsTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Titled(@Title String title) {}

    @Test
    void aPasswordIsKeptComposedAndWithPlainSpaces() {
        assertThat(PasswordText.normalized("cafe\u0301 au\u00a0lait\u3000!")).isEqualTo("caf\u00e9 au lait !");
        assertThat(PasswordText.forms("plain ASCII")).containsExactly("plain ASCII");
        assertThat(PasswordText.forms("caf\u00e9")).containsExactly("caf\u00e9", "cafe\u0301");
    }

    @Test
    void anAddressHasOneCanonicalForm() {
        assertThat(EmailAddresses.canonical(" Ada@EXAMPLE.org ")).isEqualTo("ada@example.org");
        assertThat(EmailAddresses.canonical("bjo\u0308rn@b\u00fccher.example"))
                .isEqualTo("bj\u00f6rn@xn--bcher-kva.example");
        assertThat(EmailAddresses.canonical("bj\u00f6rn@XN--BCHER-KVA.example"))
                .isEqualTo("bj\u00f6rn@xn--bcher-kva.example");
        assertThat(EmailAddresses.kept("bjo\u0308rn@b\u00fccher.example")).isEqualTo("bj\u00f6rn@b\u00fccher.example");
        assertThat(EmailAddresses.forms("Ada@example.org")).containsExactly("ada@example.org");
        assertThat(EmailAddresses.canonical("nobody")).isEqualTo("nobody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b",
                "\u200e",
                "\ufeff",
                "\u200b \u2060\u00ad",
                "\u3164",
                "\u2800",
                "\u0301",
                "\ufe0f",
                "\udb40\udc41"
            })
    void aTitleOfWhichNothingCanBeSeenIsNone(String title) {
        assertThat(VALIDATOR.validate(new Titled(title)))
                .extracting(violation -> violation.getMessage())
                .containsExactly("must have a visible character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-", "\u4e0a", "\ud83d\ude00", "\u200fa", "\u0e01\u0e33", "e\u0301", "\u2764\ufe0f"})
    void aTitleOfOneCharacterIsEnough(String title) {
        assertThat(VALIDATOR.validate(new Titled(title))).isEmpty();
    }

    @Test
    void aBlankTitleIsToldOnce() {
        assertThat(VALIDATOR.validate(new Titled(" \u3000"))).hasSize(1);
    }
}
