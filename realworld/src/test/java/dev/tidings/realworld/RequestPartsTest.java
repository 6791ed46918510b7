package dev.tidings.realworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens, windows and slugs. */
class RequestPartsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Token a.b-c_d.e", "token  a.b-c_d.e ", "TOKEN a.b-c_d.e"})
    void aTokenFollowsItsWord(String header) {
        assertThat(Token.of(header)).isEqualTo(Optional.of(new Token("a.b-c_d.e")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Token", "Token ", "Bearer a.b.c", "a.b.c", "Token a b"})
    void whatIsNoTokenIsMissing(@Nullable String header) {
        assertThat(Token.of(header)).isEmpty();
    }

    @Test
    void aTokenThatCannotBeOneIsInvalidAndNoneIsEverPrinted() {
        assertThatThrownBy(() -> Token.of("Token ä\u0001"))
                .isInstanceOfSatisfying(
                        RealWorldException.class,
                        invalid -> assertThat(invalid.errors().toString()).isEqualTo("{token=[is invalid]}"));
        assertThat(new Token("secret").toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({",,0,20", "'','',0,20", "5,1,5,1", "0,100,0,100", "999999999,20,999999999,20"})
    void aWindowHasAnOffsetAndALimit(@Nullable String offset, @Nullable String limit, int from, int most) {
        assertThat(Window.of(offset, limit)).isEqualTo(new Window(from, most));
    }

    @ParameterizedTest
    @CsvSource({"-1,", "a,", "9999999999,", ",0", ",101", ",-1", ",1.5", ",٣"})
    void aWindowOutOfRangeIsRefused(@Nullable String offset, @Nullable String limit) {
        assertThatThrownBy(() -> Window.of(offset, limit)).isInstanceOf(RealWorldException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "How to train your dragon?, how-to-train-your-dragon",
        "Crème brûlée, creme-brulee",
        "  C++ & C#  , c-c",
        "上海 Tower, 上海-tower"
    })
    void aSlugIsMadeOfTheTitlesWords(String title, String slug) {
        assertThat(Slugs.of(title, "0198f2c4-0000-7000-8000-0123456789ab")).containsExactly(slug, slug + "-456789ab");
    }

    @Test
    void aTitleWithoutWordsGivesNoSlugAndALongOneAShortSlug() {
        assertThat(Slugs.of("?!", "id")).isEmpty();
        assertThat(Slugs.of("😀a".repeat(100), "id").getFirst().length()).isLessThan(130);
        assertThat(Slugs.of("word ".repeat(20), "id").getFirst())
                .hasSizeLessThanOrEqualTo(60)
                .doesNotEndWith("-");
    }
}
