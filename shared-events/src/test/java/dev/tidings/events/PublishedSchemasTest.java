package dev.tidings.events;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tidings.eventstore.EventJson;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What other programs are told that events look like is what they look like. */
class PublishedSchemasTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNode SCHEMAS = MAPPER.readTree(Path.of("../docs/events.schema.json"));
    private static final String SEALED = "sealed";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final EventJson json = new EventJson();

    @Test
    void eachEventHasASchemaOfItsRevisionAndNothingElseHas() {
        assertThat(SCHEMAS.path("$defs").propertyNames().stream()
                        .filter(name -> !name.equals(SEALED))
                        .collect(toSet()))
                .isEqualTo(Arrays.stream(EventType.values())
                        .map(EventType::eventName)
                        .collect(toSet()));
        for (EventType type : EventType.values()) {
            assertThat(definition(type).path("x-revision").asInt())
                    .as(type.eventName())
                    .isEqualTo(type.revision());
        }
    }

    @ParameterizedTest
    @FieldSource("dev.tidings.events.ApprovedEventsTest#SAMPLES")
    void anEventIsAsItsSchemaSays(TidingsEvent event) {
        assertThat(schema(event).validate(written(event))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("dev.tidings.events.ApprovedEventsTest#SAMPLES")
    void whatASchemaDoesNotKnowOrMissesIsNoSuchEvent(TidingsEvent event) {
        JsonNode more = written(event).put("somethingElse", 1);
        ObjectNode less = written(event);
        less.remove(less.propertyNames().iterator().next());

        assertThat(schema(event).validate(more)).isNotEmpty();
        assertThat(schema(event).validate(less)).isNotEmpty();
    }

    private ObjectNode written(TidingsEvent event) {
        return MAPPER.readTree(json.write(event)).asObject();
    }

    private Schema schema(TidingsEvent event) {
        EventType type = EventType.of(event.getClass()).orElseThrow();
        ObjectNode schema = definition(type).deepCopy().asObject();
        schema.set("$defs", SCHEMAS.path("$defs"));
        return registry.getSchema(schema);
    }

    private static JsonNode definition(EventType type) {
        return SCHEMAS.path("$defs").path(type.eventName());
    }
}
