package dev.tidings.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;

class RelativeAddressesTest {

    @Test
    void imagesAndLinksOfTheFormerSiteAreTold() {
        assertThat(told("""
                ![A cat](images/cat.png "Cat") and [more](/2019/more.html).

                <img alt="x" src='../dog.png'> <A HREF="about">us</A>

                [notes]: <notes.html>
                """)).containsExactly("images/cat.png", "/2019/more.html", "../dog.png", "about", "notes.html");
    }

    @Test
    void whatLeadsSomewhereIsNotTold() {
        assertThat(told("""
                ![A cat](https://example.org/cat.png) [mail](mailto:ann@example.org) [cdn](//cdn.example.org/x)
                [below](#below) <img src="data:image/png;base64,AA==">

                [^1]: a footnote

                [notes]: http://example.org/notes
                """)).isEmpty();
    }

    @Test
    void codeIsNoLink() {
        assertThat(told("""
                Write `[text](page.html)`, or

                ```html
                <a href="page.html">text</a>
                ```

                a = b[i](j)
                """)).containsExactly("j");
    }

    @Test
    void asManyAreToldAsPeopleRead() {
        assertThat(RelativeAddresses.warnings("[x](a) ".repeat(3) + "[y](%s)".formatted("b".repeat(500))))
                .hasSize(2)
                .allMatch(warning -> warning.length() < 200);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            many.append("![](").append(i).append(".png)\n");
        }
        assertThat(RelativeAddresses.warnings(many.toString())).hasSize(10);
    }

    @Test
    void noTextTakesLong() {
        for (String hostile : List.of("](", "[", "`", "```\n", "[a]:", "src=\"", "~~~ x\n", "href = ", "x\n")) {
            String much = hostile.repeat(1_000_000 / hostile.length()) + "](";
            assertThatCode(() -> RelativeAddresses.warnings(much)).as(hostile).doesNotThrowAnyException();
            assertThatCode(() -> RelativeAddresses.warnings("```\n" + much))
                    .as(hostile)
                    .doesNotThrowAnyException();
        }
    }

    private static List<String> told(String content) {
        return RelativeAddresses.warnings(content).stream()
                .map(warning -> warning.substring(0, warning.indexOf(" in content")))
                .toList();
    }
}
