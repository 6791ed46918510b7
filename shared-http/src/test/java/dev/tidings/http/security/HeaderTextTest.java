package dev.tidings.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The patterns are those of Spring Security's {@code StrictHttpFirewall}. */
class HeaderTextTest {

    private static final Pattern NAMES = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");
    private static final Pattern VALUES = Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    @Test
    void whatSpringSecurityAllowsIsAllowedAndNothingElse() {
        IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
                .mapToObj(character -> "a" + Character.toString(character) + "z")
                .forEach(text -> {
                    assertThat(HeaderText.isName(text))
                            .as(text)
                            .isEqualTo(NAMES.matcher(text).matches());
                    assertThat(HeaderText.isValue(text))
                            .as(text)
                            .isEqualTo(VALUES.matcher(text).matches());
                });
    }
}
