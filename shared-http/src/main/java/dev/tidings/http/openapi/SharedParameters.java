package dev.tidings.http.openapi;

import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Describes the parameters of controllers that are no parameters of the request as such: callers, preconditions. */
final class SharedParameters implements GlobalOperationCustomizer {

    static final String BEARER = "bearer";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.nestedIfOptional().getNestedParameterType() == Caller.class) {
                forget(operation, parameter.getParameterName());
                addCaller(operation, parameter.getParameterType() == Optional.class);
            } else if (parameter.getParameterType() == IfMatch.class) {
                operation.addParametersItem(ifMatch());
            }
        }
        return operation;
    }

    /** What springdoc takes an optional caller for: a parameter of the query. */
    private static void forget(Operation operation, @Nullable String name) {
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(parameter -> parameter.getName().equals(name));
            if (operation.getParameters().isEmpty()) {
                operation.setParameters(null);
            }
        }
    }

    private static void addCaller(Operation operation, boolean optional) {
        if (optional) {
            operation.addSecurityItem(new SecurityRequirement());
        }
        operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    private static HeaderParameter ifMatch() {
        HeaderParameter header = new HeaderParameter();
        header.setName("If-Match");
        header.setRequired(false);
        header.setDescription("The ETag that the change rests on: 412 when the thing has moved on. "
                + "Without it the last write wins.");
        header.setSchema(new StringSchema().example("\"3\""));
        return header;
    }
}
