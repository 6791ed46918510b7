package dev.tidings.http.stream;

import dev.tidings.http.ClientPlaces;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events. */
@AutoConfiguration
@EnableConfigurationProperties(StreamProperties.class)
class StreamAutoConfiguration {

    @Bean
    EventStreams eventStreams(JsonMapper mapper, StreamProperties properties) {
        return new EventStreams(
                mapper, properties.heartbeat(), new ClientPlaces(properties.most(), properties.mostOfOneClient()));
    }

    @Bean
    WebMvcConfigurer streamPlaces() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new StreamPlace());
            }
        };
    }
}
