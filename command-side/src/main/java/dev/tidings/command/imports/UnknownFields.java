package dev.tidings.command.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Notes the fields that nobody here knows, while the rest is read: what is dropped in silence is missed too late. */
final class UnknownFields extends DeserializationProblemHandler {

    /** The attribute that a reader carries, for one line. */
    static final Object KEY = UnknownFields.class;

    private static final int TOLD = 10;
    private static final int LONGEST_NAME = 100;

    /** Those of one line. */
    static final class Names {

        private final List<String> warnings = new ArrayList<>();

        List<String> warnings() {
            return List.copyOf(warnings);
        }

        private void add(String name) {
            if (warnings.size() < TOLD && name.length() <= LONGEST_NAME) {
                warnings.add(name + " is not known here and is left out");
            }
        }
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        if (context.getAttribute(KEY) instanceof Names names) {
            names.add(name);
        }
        parser.skipChildren();
        return true;
    }
}
