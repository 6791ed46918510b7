package dev.tidings.http.openapi;

import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The OpenAPI document at /v3/api-docs and its page at /swagger-ui.html. */
@AutoConfiguration
class OpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, IfMatch.class)
                .replaceWithSchema(SseEmitter.class, new StringSchema())
                .replaceWithSchema(StreamingResponseBody.class, new StringSchema());
    }

    @Bean
    OpenAPI tidingsApi() {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("The accessToken that POST /api/sessions answers with");
        return new OpenAPI()
                .info(new Info()
                        .title("Tidings")
                        .version("1")
                        .description(
                                "Publishing, event-sourced: changes are commands to the write side, reads come from "
                                        + "projections. A change answers with its Event-Position; a read that sends it as "
                                        + "Min-Event-Position sees the change."))
                .addServersItem(new Server().url("/").description("Where this document was read"))
                .components(new Components().addSecuritySchemes(SharedParameters.BEARER, bearer));
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    RequestSchemas requestSchemas() {
        return new RequestSchemas();
    }

    @Bean
    SharedParameters sharedParameters() {
        return new SharedParameters();
    }

    @Bean
    ProblemResponses problemResponses() {
        return new ProblemResponses();
    }
}
