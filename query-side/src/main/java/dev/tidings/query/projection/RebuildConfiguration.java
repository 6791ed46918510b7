package dev.tidings.query.rebuild;

import dev.tidings.eventstore.EventLog;
import dev.tidings.query.projection.Alignment;
import dev.tidings.query.projection.Generations;
import dev.tidings.query.projection.Projection;
import dev.tidings.query.projection.ProjectionRates;
import dev.tidings.query.projection.ProjectionsProperties;
import dev.tidings.query.projection.SegmentTable;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Rebuilds, and what looks after them. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    /** Generations are brought to one position, while all their batches wait, where they are within so many batches. */
    private static final long BATCHES_APART = 10;

    @Bean
    RebuildTransactions rebuildTransactions(
            @Qualifier("projectionTransactionManager") PlatformTransactionManager transactionManager,
            DataSource readModelDataSource) {
        return new RebuildTransactions(transactionManager, readModelDataSource);
    }

    @Bean
    GenerationTables generationTables(DataSource readModelDataSource) {
        return new GenerationTables(readModelDataSource);
    }

    @Bean
    RebuildTable rebuildTable(DataSource readModelDataSource) {
        return new RebuildTable(readModelDataSource);
    }

    @Bean
    Progress rebuildProgress(SegmentTable segments, ProjectionRates rates, EventLog eventLog) {
        return new Progress(segments, rates, eventLog);
    }

    @Bean
    RebuildStart rebuildStart(
            RebuildTransactions transactions,
            Generations generations,
            GenerationTables tables,
            SegmentTable segments,
            RebuildTable rebuilds,
            ProjectionsProperties properties) {
        return new RebuildStart(transactions, generations, tables, segments, rebuilds, properties.segments());
    }

    @Bean
    RebuildEnd rebuildEnd(
            RebuildTransactions transactions, Generations generations, RebuildTable rebuilds, Progress progress) {
        return new RebuildEnd(transactions, generations, rebuilds, progress);
    }

    @Bean
    Verifying verifying(
            DataSource readModelDataSource,
            RebuildTransactions transactions,
            Generations generations,
            RebuildTable rebuilds,
            Alignment alignment,
            RebuildEnd end,
            ProjectionsProperties properties,
            @Qualifier("queryClock") Clock clock) {
        return new Verifying(
                readModelDataSource,
                transactions,
                generations,
                rebuilds,
                alignment,
                end,
                BATCHES_APART * properties.batchSize(),
                clock);
    }

    @Bean
    Switching switching(
            RebuildTransactions transactions,
            Generations generations,
            GenerationTables tables,
            RebuildTable rebuilds,
            Alignment alignment,
            Progress progress,
            RebuildEnd end,
            ProjectionsProperties properties,
            @Qualifier("queryClock") Clock clock) {
        return new Switching(
                transactions,
                generations,
                tables,
                rebuilds,
                alignment,
                progress,
                end,
                BATCHES_APART * properties.batchSize(),
                clock);
    }

    @Bean
    Rebuilds rebuilds(
            List<Projection> projections,
            RebuildTable table,
            RebuildStart start,
            RebuildEnd end,
            Verifying verifying,
            Switching switching,
            Progress progress) {
        return new Rebuilds(projections, table, start, end, verifying, switching, progress);
    }

    @Bean
    RebuildKeeper rebuildKeeper(
            List<Projection> projections,
            RebuildTransactions transactions,
            Generations generations,
            GenerationTables tables,
            RebuildTable rebuilds,
            RebuildStart start,
            RebuildEnd end,
            Progress progress,
            Switching switching,
            ProjectionsProperties properties) {
        return new RebuildKeeper(
                projections,
                generations,
                rebuilds,
                new NewVersions(projections, generations, rebuilds, start, end),
                new CatchingUp(transactions, tables, rebuilds, progress, properties.batchSize()),
                switching,
                new Cleaning(transactions, generations, tables, properties.keepPrevious()),
                properties.beat());
    }
}
