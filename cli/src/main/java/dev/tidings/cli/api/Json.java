package dev.tidings.cli.api;

import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the API's JSON. What a newer server says besides is passed over. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    /** What a server answered, as JSON. */
    public static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw notUnderstood(e);
        }
    }

    /** What a server answered, as the type. */
    public static <T> T read(JsonNode node, Class<T> type) {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JacksonException e) {
            throw notUnderstood(e);
        }
    }

    /** The {@code items} of a list. */
    public static <T> List<T> items(JsonNode list, Class<T> type) {
        return list.path("items").valueStream().map(item -> read(item, type)).toList();
    }

    /** In one line. */
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static Failure notUnderstood(JacksonException cause) {
        return Failure.of(
                ExitCode.FAILED,
                "The answer is not what a Tidings of this version gives: " + cause.getOriginalMessage(),
                cause);
    }
}
