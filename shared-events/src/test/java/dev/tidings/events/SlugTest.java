package dev.tidings.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    private static final UUID POST = UUID.fromString("01940000-0000-7000-8000-0123456789ab");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, World!|hello-world",
                "Crème brûlée à la Ångström|creme-brulee-a-la-angstrom",
                "Straße nach Łódź, Øresund & Æther|strasse-nach-lodz-oresund-aether",
                "Don’t panic: it's 2026|dont-panic-its-2026",
                "  C++ / C# -- .NET  |c-c-net",
                "Ελληνικά και Άγιος|ελληνικα-και-αγιος",
                "Война и мир: ёлка, йод|война-и-мир-елка-йод",
                "上海のサーバー|上海のサーバー",
                "हिन्दी में|हिन्दी-में",
                "İstanbul IŞIK|istanbul-isik",
                "٣ مقالات|3-مقالات",
                "ﬁne ½ Ⅷ|fine-1-2-viii",
            })
    void aTitleBecomesItsWords(String title, String slug) {
        assertThat(Slug.ofTitle(title)).isEqualTo(slug);
        assertThat(Slug.isSlug(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "Hello",
                "hello_world",
                "a--b",
                "-a",
                "a-",
                "café",
                "a b",
                "a/b",
                "01940000-0000-7000-8000-0123456789ab"
            })
    void whatIsWrittenInAnotherWayIsNone(String text) {
        assertThat(Slug.isSlug(text)).isFalse();
    }

    @Test
    void aTitleWithoutLettersIsCalledAPost() {
        assertThat(Slug.ofTitle("🎉 …!")).isEqualTo("post");
        assertThat(Slug.withEndOf(POST, "🎉")).isEqualTo("post-0123456789ab");
    }

    @Test
    void aTitleThatLooksLikeAnIdBecomesNone() {
        assertThat(Slug.ofTitle(POST.toString())).isEqualTo("post");
        assertThat(Slug.withEndOf(POST, "aaaaaaaa bbbb cccc dddd"))
                .isEqualTo("post-aaaaaaaa-bbbb-cccc-dddd-0123456789ab");
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        String made = Slug.ofTitle("word ".repeat(20));

        assertThat(made).isEqualTo("word-".repeat(16).substring(0, 79));
        assertThat(Slug.ofTitle("x".repeat(100))).hasSize(80);
        assertThat(Slug.isSlug(Slug.withEndOf(POST, "ﷺ".repeat(100)))).isTrue();
        assertThat(Slug.isSlug("x".repeat(101))).isFalse();
    }

    @Test
    void theEndOfAnIdIsKnownAgain() {
        assertThat(Slug.hasEnd(Slug.withEndOf(POST, "Hello"))).isTrue();
        assertThat(Slug.end(Slug.withEndOf(POST, "Hello"))).isEqualTo(Slug.endOf(POST));
        assertThat(Slug.hasEnd("hello-0123456789a")).isFalse();
    }
}
