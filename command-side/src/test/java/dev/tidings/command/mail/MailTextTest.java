package dev.tidings.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MailTextTest {

    private static final String TEMPLATE = """
            For {name}

            Hello {name},
            how are you?

            [Well]({link})
            """;

    @Test
    void oneTemplateMakesTheSubjectThePlainTextAndTheHtml() {
        MailText text = MailText.of(TEMPLATE, Map.of("name", "ann", "link", "https://example.org/#token=a"));

        assertThat(text.subject()).isEqualTo("For ann");
        assertThat(text.plain()).isEqualTo("Hello ann, how are you?\n\nWell:\nhttps://example.org/#token=a\n\n");
        assertThat(text.html())
                .contains("<p>Hello ann, how are you?</p>", "<a href=\"https://example.org/#token=a\">Well</a>");
    }

    @Test
    void noValueIsMarkupOrBreaksALine() {
        MailText text = MailText.of(
                TEMPLATE, Map.of("name", "<b>[x](y)</b>\r\nBcc: all\n\n{link}", "link", "https://example.org/\"><x"));

        assertThat(text.subject()).doesNotContain("\r", "\n");
        assertThat(text.paragraphs()).hasSize(2);
        assertThat(text.html()).contains("&lt;b&gt;[x](y)", "{link}").doesNotContain("<b>", "\"><x");
    }

    @Test
    void aPlaceWithoutAValueIsAMistakeOfOurs() {
        assertThatThrownBy(() -> MailText.of(TEMPLATE, Map.of("name", "ann"))).hasMessageContaining("{link}");
    }
}
