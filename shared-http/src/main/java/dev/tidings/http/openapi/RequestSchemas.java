package dev.tidings.http.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** In what is sent to us, a property that may be null may be left out as well. */
final class RequestSchemas implements GlobalOpenApiCustomizer {

    private static final String COMPONENTS = "#/components/schemas/";

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() != null) {
            api.getPaths().values().stream()
                    .flatMap(RequestSchemas::references)
                    .map(reference -> reference.replace(COMPONENTS, ""))
                    .distinct()
                    .forEach(name -> relax(api.getComponents().getSchemas().get(name)));
        }
    }

    private static Stream<String> references(PathItem item) {
        return item.readOperations().stream()
                .map(operation -> operation.getRequestBody())
                .filter(Objects::nonNull)
                .flatMap(RequestSchemas::referencesOf);
    }

    private static Stream<String> referencesOf(RequestBody body) {
        return body.getContent() == null
                ? Stream.empty()
                : body.getContent().values().stream()
                        .map(media -> media.getSchema())
                        .filter(Objects::nonNull)
                        .map(schema -> schema.get$ref())
                        .filter(Objects::nonNull);
    }

    private static void relax(@Nullable Schema<?> schema) {
        if (schema != null && schema.getRequired() != null && schema.getProperties() != null) {
            schema.setRequired(schema.getRequired().stream()
                    .filter(name -> !isNullable(schema.getProperties().get(name)))
                    .toList());
        }
    }

    private static boolean isNullable(@Nullable Schema<?> property) {
        return property != null
                && ((property.getTypes() != null && property.getTypes().contains("null"))
                        || property.getAnyOf() != null);
    }
}
