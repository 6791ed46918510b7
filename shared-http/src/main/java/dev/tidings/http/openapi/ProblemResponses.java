package dev.tidings.http.openapi;

import dev.tidings.http.Caller;
import dev.tidings.http.problem.ProblemDocument;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Says of every operation that it fails with problem documents, and of every read that it may answer 304. */
final class ProblemResponses implements GlobalOpenApiCustomizer {

    private static final String SCHEMA = "Problem";

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true)
                .readAll(ProblemDocument.class)
                .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
        // Described as security, not as data.
        api.getComponents().getSchemas().remove(Caller.class.getSimpleName());
        if (api.getPaths() != null) {
            api.getPaths().forEach(ProblemResponses::complete);
        }
    }

    private static void complete(String path, PathItem item) {
        item.readOperations()
                .forEach(operation -> responses(operation).addApiResponse(ApiResponses.DEFAULT, problem()));
        if (item.getGet() != null && path.startsWith("/api/")) {
            responses(item.getGet())
                    .addApiResponse(
                            "304", new ApiResponse().description("Not changed since the ETag in If-None-Match"));
        }
    }

    private static ApiResponses responses(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        return operation.getResponses();
    }

    private static ApiResponse problem() {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + SCHEMA);
        return new ApiResponse()
                .description("What is wrong and how to mend it")
                .content(new Content().addMediaType(ProblemDocument.MEDIA_TYPE, new MediaType().schema(schema)));
    }
}
