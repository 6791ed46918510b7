package dev.tidings.query.projection;

import dev.tidings.eventstore.EventLog;
import dev.tidings.kafka.KafkaFeed;
import dev.tidings.kafka.LogPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log on Kafka, where it is published there or read from there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaConfiguration {

    /** What projections are fed by in place of PostgreSQL. */
    @Bean
    @ConditionalOnProperty(name = "tidings.query.feed", havingValue = "kafka")
    KafkaFeed kafkaFeed(KafkaSettings settings, MeterRegistry metrics) {
        return new KafkaFeed(settings.logTopic(), metrics);
    }

    @Bean(initMethod = "start")
    @ConditionalOnProperty("tidings.kafka.publish")
    LogPublisher logPublisher(
            KafkaSettings settings,
            EventLog eventLog,
            @Qualifier("eventLogDataSource") DataSource eventLogDataSource,
            MeterRegistry metrics) {
        return new LogPublisher(eventLog, eventLogDataSource, settings.logTopic(), settings.source(), metrics);
    }

    /** So that operators see it, whichever node they ask. */
    @Bean(initMethod = "start")
    @ConditionalOnProperty("tidings.kafka.publish")
    PublisherReport publisherReport(LogPublisher publisher, PublisherRegistry registry) {
        return new PublisherReport(publisher, registry);
    }
}
