package dev.tidings.query.projection;

import dev.tidings.eventstore.EventLog;
import dev.tidings.eventstore.axon.EventSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Runs every {@link Projection} bean, and lets requests wait for them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionsProperties.class)
class ProjectionsConfiguration {

    private static final Duration LOOK_AT_THE_LOG = Duration.ofSeconds(1);

    @Bean
    EventLog eventLog(@Qualifier("eventLogDataSource") DataSource eventLogDataSource) {
        return new EventLog(eventLogDataSource, EventSerializer.create(), NoOpEventUpcaster.INSTANCE, LOOK_AT_THE_LOG);
    }

    @Bean
    ReadPositions readPositions() {
        return new ReadPositions();
    }

    @Bean
    ProjectionRates projectionRates() {
        return new ProjectionRates();
    }

    @Bean
    Generations generations(DataSource readModelDataSource) {
        return new Generations(readModelDataSource);
    }

    @Bean
    SegmentTable segmentTable(DataSource readModelDataSource) {
        return new SegmentTable(readModelDataSource);
    }

    @Bean
    DeadLetterTable deadLetterTable(DataSource readModelDataSource) {
        return new DeadLetterTable(readModelDataSource);
    }

    @Bean
    ProjectionTransactions projectionTransactions(
            DataSource readModelDataSource,
            @Qualifier("projectionTransactionManager") PlatformTransactionManager transactionManager,
            ProjectionsProperties properties) {
        return new ProjectionTransactions(transactionManager, readModelDataSource, properties.claimTimeout());
    }

    @Bean
    ProjectionNode projectionNode(
            List<Projection> projections,
            DataSource readModelDataSource,
            @Qualifier("projectionTransactionManager") PlatformTransactionManager transactionManager,
            EventLog eventLog,
            ReadPositions readPositions,
            ProjectionRates rates,
            BuildFailures failures,
            ProjectionsProperties properties,
            MeterRegistry metrics,
            Tracer tracer,
            @Qualifier("queryClock") Clock clock) {
        return new ProjectionNode(
                projections,
                readModelDataSource,
                transactionManager,
                eventLog,
                readPositions,
                rates,
                failures,
                properties,
                metrics,
                new ProjectionSpans(tracer, clock));
    }

    @Bean
    Alignment alignment(
            SegmentTable segments,
            Generations generations,
            DeadLetterTable deadLetters,
            ProjectionTransactions transactions,
            EventLog eventLog) {
        return new Alignment(segments, generations, deadLetters, transactions, eventLog);
    }

    @Bean
    DeadLetters deadLetters(
            List<Projection> projections,
            DeadLetterTable table,
            Generations generations,
            SegmentTable segments,
            ProjectionTransactions transactions,
            EventLog eventLog) {
        return new DeadLetters(projections, table, new LiveLock(generations, segments), transactions, eventLog);
    }

    @Bean
    ProjectionStatuses projectionStatuses(
            List<Projection> projections,
            Generations generations,
            SegmentTable segments,
            ProjectionRates rates,
            DeadLetterTable deadLetters,
            EventLog eventLog,
            @Qualifier("queryClock") Clock clock) {
        return new ProjectionStatuses(projections, generations, segments, rates, deadLetters, eventLog, clock);
    }

    @Bean
    ProjectionMetrics projectionMetrics(List<Projection> projections, ProjectionStatuses statuses) {
        return new ProjectionMetrics(projections.stream().map(Projection::name).toList(), statuses);
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
