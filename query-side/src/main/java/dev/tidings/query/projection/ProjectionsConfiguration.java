package dev.tidings.query.projection;

import dev.tidings.events.TidingsEvent;
import dev.tidings.eventstore.EventLog;
import dev.tidings.eventstore.Feed;
import dev.tidings.kafka.KafkaFeed;
import dev.tidings.projections.DeadLetters;
import dev.tidings.projections.Projection;
import dev.tidings.projections.ProjectionEngine;
import dev.tidings.projections.ReadPositions;
import dev.tidings.projections.Rebuilds;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Runs every {@link Projection} bean over the log, and lets requests wait for them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ProjectionsProperties.class, FeedProperties.class})
class ProjectionsConfiguration {

    private static final Duration LOOK_AT_THE_LOG = Duration.ofSeconds(1);

    @Bean
    EventLog eventLog(@Qualifier("eventLogDataSource") DataSource eventLogDataSource) {
        return new EventLog(eventLogDataSource, LOOK_AT_THE_LOG);
    }

    @Bean
    ProjectionEngine projectionEngine(
            TidingsEventTypes types,
            List<Projection<TidingsEvent>> projections,
            EventLog eventLog,
            ObjectProvider<KafkaFeed> kafkaFeed,
            FeedProperties source,
            DataSource readModelDataSource,
            @Qualifier("projectionTransactionManager") PlatformTransactionManager transactionManager,
            ProjectionsProperties properties,
            MeterRegistry metrics,
            Tracer tracer,
            @Qualifier("queryClock") Clock clock) {
        Feed feed = switch (source.feed()) {
            case POSTGRESQL -> eventLog;
            case KAFKA -> kafkaFeed.getObject();
        };
        return ProjectionEngine.builder(types)
                .projections(projections)
                .feed(feed)
                .database(readModelDataSource, transactionManager, "read_model", "tidings_query")
                .settings(properties.engineSettings())
                .clock(clock)
                .metrics(metrics)
                .tracer(tracer)
                .build();
    }

    /** It runs from before the web server starts until that has answered its last request. */
    @Bean
    SmartLifecycle projectionLifecycle(ProjectionEngine engine) {
        return new SmartLifecycle() {
            @Override
            public void start() {
                engine.start();
            }

            @Override
            public void stop() {
                engine.stop();
            }

            @Override
            public boolean isRunning() {
                return engine.isRunning();
            }

            @Override
            public int getPhase() {
                return 0;
            }
        };
    }

    @Bean
    ReadPositions readPositions(ProjectionEngine engine) {
        return engine.positions();
    }

    @Bean
    DeadLetters deadLetters(ProjectionEngine engine) {
        return engine.deadLetters();
    }

    @Bean
    Rebuilds rebuilds(ProjectionEngine engine) {
        return engine.rebuilds();
    }

    @Bean
    MeterBinder projectionMetrics(ProjectionEngine engine) {
        return engine.metrics();
    }

    @Bean
    WebMvcConfigurer minEventPosition(
            ReadPositions readPositions, EventLog eventLog, ProjectionsProperties properties) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new MinEventPosition(readPositions, eventLog, properties.maxWait()));
            }
        };
    }
}
