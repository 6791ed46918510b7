package dev.tidings.realworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.json.JsonMapper;

class RefusalTranslationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | authentication-required | 401 | token    | is invalid",
                "403 | forbidden               | 403 | article  | forbidden",
                "404 | not-found               | 404 | article  | not found",
                "409 | username-taken          | 409 | username | has already been taken",
                "409 | email-taken             | 409 | email    | has already been taken",
                "409 | something-else          | 409 | article  | Because.",
                "412 | version-mismatch        | 409 | article  | was changed by somebody else meanwhile",
                "400 | malformed-request       | 422 | request  | Because.",
                "413 | body-too-large          | 413 | request  | Because.",
                "500 | internal-error          | 502 | server   | Because."
            })
    void problemsBecomeErrors(int status, String type, int expected, String about, String message) {
        RealWorldException translated = RefusalTranslation.of(refusal(status, problem(type, "[]")), "article");

        assertThat(translated.status().value()).isEqualTo(expected);
        assertThat(translated.errors()).isEqualTo(Map.of(about, List.of(message)));
    }

    @Test
    void fieldsHaveTheirOtherNamesAndAllThatIsWrongIsSaid() {
        String errors = """
                [{"field":"title","message":"is too long"}, {"field":"content","message":"is too long"},
                 {"field":"summary","message":"a"}, {"field":"summary","message":"b"}, {"field":"tags[3]","message":"c"},
                 {"field":"newPassword","message":"must have at least 8 characters"}]""";

        RealWorldException translated =
                RefusalTranslation.of(refusal(400, problem("validation-failed", errors)), "article");

        assertThat(translated.status().value()).isEqualTo(422);
        assertThat(translated.errors())
                .isEqualTo(Map.of(
                        "title", List.of("is too long"),
                        "body", List.of("is too long"),
                        "description", List.of("a", "b"),
                        "tagList", List.of("c"),
                        "password", List.of("must have at least 8 characters")));
    }

    @ParameterizedTest
    @CsvSource({"429, rate-limited", "503, unavailable"})
    void whoIsToComeBackIsToldWhen(int status, String type) {
        RealWorldException translated = RefusalTranslation.of(refusal(status, problem(type, "[]")), "article");

        assertThat(translated.status().value()).isEqualTo(status);
        assertThat(translated.retryAfter()).isEqualTo("7");
    }

    @Test
    void whatIsNoProblemDocumentIsAnErrorAllTheSame() {
        RealWorldException translated = RefusalTranslation.of(refusal(500, "\"<html>\""), "article");

        assertThat(translated.status().value()).isEqualTo(502);
        assertThat(translated.errors()).containsOnlyKeys("server");
    }

    private static String problem(String type, String errors) {
        return "{\"type\":\"urn:tidings:problem:" + type + "\",\"detail\":\"Because.\",\"errors\":" + errors + "}";
    }

    private static Refusal refusal(int status, String document) {
        return Refusal.of(HttpStatusCode.valueOf(status), JsonMapper.shared().readTree(document), "7");
    }
}
