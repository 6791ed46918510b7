package dev.tidings.http.json;

import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Strict JSON, for bodies and for whoever else injects the {@code JsonMapper}. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
class StrictJsonAutoConfiguration {

    /** Far deeper than any document here, far shallower than any stack. */
    private static final int DEEPEST = 64;

    @Bean
    JsonFactoryBuilderCustomizer strictJsonSyntax() {
        return factory -> factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    @Bean
    JsonMapperBuilderCustomizer strictJsonTypes() {
        return mapper -> mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(
                        coercion -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .addModule(new SimpleModule("tidings-strict")
                        .addDeserializer(String.class, new StrictStringDeserializer())
                        .addDeserializer(Instant.class, new StrictInstantDeserializer()));
    }

    /** In the place of Spring's, behind those of bytes and texts. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer sizedJson(JsonMapper mapper) {
        return converters -> converters.withJsonConverter(new SizedJsonConverter(mapper));
    }

    @Bean
    Utf8BodyAdvice utf8BodyAdvice() {
        return new Utf8BodyAdvice();
    }

    @Bean
    PlainJsonAdvice plainJsonAdvice() {
        return new PlainJsonAdvice();
    }

    /** Ids in paths and queries are read as they are written. */
    @Bean
    SmartInitializingSingleton strictIds(RequestMappingHandlerAdapter adapter) {
        return () -> {
            if (adapter.getWebBindingInitializer() instanceof ConfigurableWebBindingInitializer binders) {
                binders.setPropertyEditorRegistrar(
                        registry -> registry.registerCustomEditor(UUID.class, new UuidEditor()));
            }
        };
    }

    /** Times in queries are read as times in bodies are. */
    @Bean
    WebMvcConfigurer strictParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new InstantParameter());
            }
        };
    }

    private static final class InstantParameter implements Converter<String, Instant> {

        @Override
        public Instant convert(String text) {
            return Rfc3339.parse(text);
        }
    }
}
