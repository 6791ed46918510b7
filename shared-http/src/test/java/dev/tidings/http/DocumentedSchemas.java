package dev.tidings.http;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of an OpenAPI 3.1 document, which are JSON Schema 2020-12, made strict: a property that is not
 * documented is an error.
 */
final class DocumentedSchemas {

    private static final String REFERENCE = "$ref";
    private static final String COMPONENTS = "components";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(Dialect.builder(Dialects.getOpenApi31())
            .keyword(new NonValidationKeyword(COMPONENTS))
            .build());
    private final JsonNode components;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    DocumentedSchemas(JsonNode document) {
        this.components = document.path(COMPONENTS).deepCopy();
        Set<String> parts = new HashSet<>();
        collectParts(components, parts);
        components.path("schemas").forEachEntry((name, schema) -> close(schema, parts.contains(name)));
    }

    /** What is wrong with a body; empty where nothing is. */
    List<String> errors(JsonNode schema, JsonNode body) {
        return compiled
                .computeIfAbsent(schema, this::compile)
                .validate(body, execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode root = schema.deepCopy().asObject();
        close(root, false);
        root.set(COMPONENTS, components);
        return registry.getSchema(root);
    }

    /** Names of the schemas that others are put together from: alone they need not describe the whole object. */
    private static void collectParts(JsonNode node, Set<String> parts) {
        node.path("allOf").forEach(part -> {
            String reference = part.path(REFERENCE).asString("");
            parts.add(reference.substring(reference.lastIndexOf('/') + 1));
        });
        node.forEach(child -> collectParts(child, parts));
    }

    private static void close(JsonNode schema, boolean isPart) {
        if (schema instanceof ObjectNode object
                && !isPart
                && (object.has("properties") || object.has("allOf"))
                && !object.has("additionalProperties")) {
            object.put("unevaluatedProperties", false);
        }
        schema.forEachEntry((keyword, child) -> {
            boolean parts = keyword.equals("allOf");
            if (child.isArray()) {
                child.forEach(element -> close(element, parts));
            } else {
                close(child, false);
            }
        });
    }
}
