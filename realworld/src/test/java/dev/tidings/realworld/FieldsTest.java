package dev.tidings.realworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'title': null}", "{'title': ''}", "{'title': '  '}"})
    void whatMustSaySomethingCannotBeBlank(String object) {
        Fields fields = fields(object);

        fields.required("title");

        assertThat(errors(fields)).isEqualTo(Map.of("title", List.of("can't be blank")));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Fields fields = fields("{'title': 7, 'tagList': 'a'}");

        fields.required("title");
        fields.required("body");
        fields.texts("tagList");

        assertThat(errors(fields))
                .isEqualTo(Map.of(
                        "title", List.of("must be a string"),
                        "body", List.of("can't be blank"),
                        "tagList", List.of("must be an array of strings")));
    }

    @Test
    void whatIsLeftOutIsNotWhatIsNull() {
        Fields leftOut = fields("{}");
        Fields isNull = fields("{'title': null, 'tagList': null}");

        assertThat(leftOut.optional("title")).isEmpty();
        assertThat(leftOut.texts("tagList")).isNull();
        assertThatCode(leftOut::check).doesNotThrowAnyException();
        isNull.optional("title");
        isNull.texts("tagList");
        assertThat(errors(isNull)).containsOnlyKeys("title", "tagList");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'bio': null}", "{'bio': ''}", "{'bio': ' '}"})
    void whatMaySayNothingIsNullWhereItIsEmpty(String object) {
        Fields fields = fields(object);

        assertThat(fields.nullable("bio")).isNull();
        assertThatCode(fields::check).doesNotThrowAnyException();
    }

    @Test
    void whatIsGivenIsReadAsItIs() {
        Fields fields = fields("{'title': ' A ', 'bio': 'b', 'tagList': ['z', 'a'], 'none': []}");

        assertThat(fields.required("title")).isEqualTo(" A ");
        assertThat(fields.nullable("bio")).isEqualTo("b");
        assertThat(fields.texts("tagList")).containsExactly("z", "a");
        assertThat(fields.texts("none")).isEmpty();
        assertThatCode(fields::check).doesNotThrowAnyException();
    }

    private static Fields fields(String object) {
        return new Fields(JsonMapper.shared().readTree(object.replace('\'', '"')));
    }

    private static Map<String, List<String>> errors(Fields fields) {
        return catchThrowableOfType(RealWorldException.class, fields::check).errors();
    }
}
