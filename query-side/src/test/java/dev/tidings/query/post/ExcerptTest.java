package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aShortTextIsItsOwnExcerptWithoutEmptyLines() {
        assertThat(Excerpt.of("\n  One \r\n\n two\t three ")).isEqualTo("One\ntwo three");
        assertThat(Excerpt.of("")).isEmpty();
    }

    @Test
    void aLongTextIsCutBetweenWords() {
        String excerpt = Excerpt.of("lorem ipsum ".repeat(1000));

        assertThat(excerpt).startsWith("lorem ipsum lorem").endsWith("ipsum…").hasSizeBetween(270, 281);
    }

    @Test
    void itMayEndAtALine() {
        assertThat(Excerpt.of("x".repeat(200) + "\n" + "y".repeat(200))).isEqualTo("x".repeat(200) + "…");
    }

    @Test
    void aTextWithoutSpacesIsCutBetweenCharacters() {
        String excerpt = Excerpt.of("x" + "\uD83D\uDE00".repeat(500));

        assertThat(excerpt).endsWith("\uD83D\uDE00…").hasSizeBetween(279, 281);
    }

    @Test
    void manySpacesLeaveText() {
        assertThat(Excerpt.of(" ".repeat(5000) + "late")).isEqualTo("late");
    }
}
