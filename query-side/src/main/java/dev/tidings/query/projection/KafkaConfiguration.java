package dev.tidings.query.projection;

import dev.tidings.eventstore.EventLog;
import dev.tidings.kafka.KafkaFeed;
import dev.tidings.kafka.LogPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * The log on Kafka, where it is published there or read from there. Which beans there are is settled when an image is made
 * ({@code deploy/app/process}), before anybody has said what is wanted: so they are all there, and made when they are.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaConfiguration {

    /** What projections are fed by in place of PostgreSQL. */
    @Bean
    @Lazy
    KafkaFeed kafkaFeed(KafkaSettings settings, MeterRegistry metrics) {
        return new KafkaFeed(settings.logTopic(), metrics);
    }

    @Bean(initMethod = "start")
    @Lazy
    LogPublisher logPublisher(
            KafkaSettings settings,
            EventLog eventLog,
            @Qualifier("eventLogDataSource") DataSource eventLogDataSource,
            MeterRegistry metrics) {
        return new LogPublisher(eventLog, eventLogDataSource, settings.logTopic(), settings.source(), metrics);
    }

    /** So that operators see it, whichever node they ask. */
    @Bean(initMethod = "start")
    @Lazy
    PublisherReport publisherReport(LogPublisher publisher, PublisherRegistry registry) {
        return new PublisherReport(publisher, registry);
    }

    @Bean
    SmartInitializingSingleton publication(KafkaSettings settings, ObjectProvider<PublisherReport> report) {
        return () -> {
            if (settings.publish()) {
                report.getObject();
            }
        };
    }
}
