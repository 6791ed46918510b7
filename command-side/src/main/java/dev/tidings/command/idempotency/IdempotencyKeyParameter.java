package dev.tidings.command.idempotency;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says of every POST of the API that it takes a key. */
@Component
final class IdempotencyKeyParameter implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() != null) {
            api.getPaths().forEach((path, item) -> {
                if (path.startsWith("/api/") && item.getPost() != null) {
                    item.getPost().addParametersItem(header());
                }
            });
        }
    }

    private static HeaderParameter header() {
        HeaderParameter header = new HeaderParameter();
        header.setName(KeyedRequest.HEADER);
        header.setRequired(false);
        header.setDescription(
                "Makes the request safe to repeat: for 24 hours the same caller's request with the same key "
                        + "and body gets the answer of the first, and has no second effect. Only answers of requests that "
                        + "succeeded (2xx) are kept; what was refused or failed had no effect and is judged anew. 422 where the key "
                        + "came with another body; 409, with Retry-After, while the first request is still being answered. An "
                        + "import is repeatable line by line: lines that were imported are answered as before, and the rest goes "
                        + "on. Take a new random value, such as a UUID, for each request.");
        header.setSchema(new StringSchema()
                .minLength(1)
                .maxLength(255)
                .pattern("^[!-~]+$")
                .example("0198a2c4-7d3e-7c11-9d52-3f8a54b6e2f1"));
        return header;
    }
}
