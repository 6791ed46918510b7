package dev.tidings.realworld;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a request. What is wrong with any of them is gathered, and told at once by {@link #check}; until then
 * a wrong field reads as if it were empty.
 */
final class Fields {

    static final String BLANK = "can't be blank";

    private final JsonNode object;
    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    Fields(JsonNode object) {
        this.object = object;
    }

    boolean has(String field) {
        return object.has(field);
    }

    /** A text that must be there and say something. */
    String required(String field) {
        JsonNode value = object.path(field);
        if (!value.isString() && !value.isMissingNode() && !value.isNull()) {
            return wrong(field, "must be a string");
        }
        String text = value.asString("");
        return text.isBlank() ? wrong(field, BLANK) : text;
    }

    /** A text that may be left out, but says something where it is there. */
    Optional<String> optional(String field) {
        return has(field) ? Optional.of(required(field)) : Optional.empty();
    }

    /** A text that may say nothing: empty means the same as null. */
    @Nullable
    String nullable(String field) {
        JsonNode value = object.path(field);
        if (!value.isString() && !value.isNull()) {
            wrong(field, "must be a string");
            return null;
        }
        return value.asString("").isBlank() ? null : value.asString();
    }

    /** A list of texts that may be left out, but is one where it is there. Null where it is left out. */
    @Nullable
    List<String> texts(String field) {
        if (!has(field)) {
            return null;
        }
        JsonNode value = object.path(field);
        if (!value.isArray() || value.valueStream().anyMatch(item -> !item.isString())) {
            wrong(field, "must be an array of strings");
            return List.of();
        }
        return value.valueStream().map(JsonNode::asString).toList();
    }

    /**
     * Goes on only where nothing is wrong.
     *
     * @throws RealWorldException 422 that names each field which is
     */
    void check() {
        if (!errors.isEmpty()) {
            throw RealWorldException.invalid(errors);
        }
    }

    private String wrong(String field, String message) {
        errors.computeIfAbsent(field, name -> new ArrayList<>()).add(message);
        return "";
    }
}
