package dev.tidings.http.stream;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events. */
@AutoConfiguration
@EnableConfigurationProperties(StreamProperties.class)
class StreamAutoConfiguration {

    @Bean
    EventStreams eventStreams(JsonMapper mapper, StreamProperties properties) {
        return new EventStreams(mapper, properties.heartbeat());
    }
}
