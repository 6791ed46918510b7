package dev.tidings.realworld;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Hands this package's controllers what they talk to Tidings with, and the request's body. */
@Component
final class RequestParameters implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final TidingsClient client;
    private final JsonMapper json;

    RequestParameters(TidingsClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Conversation.class
                || parameter.getParameterType() == RequestBodies.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == RequestBodies.class) {
            return new RequestBodies(http, json);
        }
        Optional<Token> token = Token.of(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (token.isEmpty() && parameter.hasParameterAnnotation(NeedsToken.class)) {
            throw Token.missing();
        }
        return new Conversation(client, new Requester(http.getRemoteAddr(), token.orElse(null)));
    }
}
