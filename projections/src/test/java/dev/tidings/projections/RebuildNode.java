package dev.tidings.projections;

import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.migrations.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A query side as far as projections and their rebuilds go, wired as the real one is, in the query side's own role. It
 * can be cut off from the database in an instant.
 */
final class RebuildNode implements AutoCloseable {

    private static final String PROJECTIONS = "dev.tidings.query.projection.ProjectionsConfiguration";

    private final PGSimpleDataSource database;
    private final String application = "node-" + UUID.randomUUID();
    private final HikariDataSource pool = new HikariDataSource();
    private final ReadModel readModel;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private RebuildNode(PGSimpleDataSource database) {
        this.database = database;
        pool.setJdbcUrl(TestDatabase.url(database) + "&ApplicationName=" + application);
        pool.setSchema("read_model");
        pool.setConnectionInitSql("set role tidings_query");
        pool.setConnectionTimeout(1000);
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(0);
        this.readModel = new ReadModel(pool);
    }

    /**
     * Starts one.
     *
     * @param projections adds those that it knows
     */
    static RebuildNode start(
            PGSimpleDataSource database, Clock clock, Consumer<AnnotationConfigApplicationContext> projections) {
        RebuildNode node = new RebuildNode(database);
        AnnotationConfigApplicationContext context = node.context;
        Map<String, Object> settings = Map.of(
                "tidings.projections.batch-size", 100,
                "tidings.projections.claim-timeout", "1s",
                "tidings.projections.keep-previous", "1h");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.registerBean(
                "readModelDataSource",
                DataSource.class,
                () -> node.readModel,
                definition -> definition.setPrimary(true));
        context.registerBean("eventLogDataSource", DataSource.class, () -> node.readModel);
        context.registerBean(
                "projectionTransactionManager",
                PlatformTransactionManager.class,
                () -> new JdbcTransactionManager(node.readModel));
        context.registerBean("queryClock", Clock.class, () -> clock);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(Tracer.class, () -> TracerProvider.noop().get("test"));
        projections.accept(context);
        context.register(named(PROJECTIONS), RebuildConfiguration.class);
        context.refresh();
        return node;
    }

    /** A node with a tally. */
    static Consumer<AnnotationConfigApplicationContext> with(Function<DataSource, Tally> tally) {
        return context -> context.registerBean(
                Tally.class, () -> tally.apply(context.getBean("readModelDataSource", DataSource.class)));
    }

    /** A node with the projections that there are. */
    static void withRealProjections(AnnotationConfigApplicationContext context) {
        context.register(named("dev.tidings.query.config.QueryPersonalData"));
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(
                new RegexPatternTypeFilter(Pattern.compile("dev[.]tidings[.]query[.](user|post|postcount|trending)[.]"
                        + "(\\w+Projection|\\w+Table|TrendingClock|UserNames)")));
        scanner.scan("dev.tidings.query");
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    Rebuilds rebuilds() {
        return context.getBean(Rebuilds.class);
    }

    DeadLetters deadLetters() {
        return context.getBean(DeadLetters.class);
    }

    ReadPositions positions() {
        return context.getBean(ReadPositions.class);
    }

    Tally tally() {
        return context.getBean(Tally.class);
    }

    /** As if the process had been killed: its connections break off and it never reaches the database again. */
    void kill() {
        readModel.cut = true;
        JdbcClient.create(database)
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?")
                .param(application)
                .query(Boolean.class)
                .list();
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }

    private static final class ReadModel extends DelegatingDataSource {

        private volatile boolean cut;

        private ReadModel(HikariDataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                throw new SQLTransientConnectionException("This node is cut off", "08001");
            }
            return super.getConnection();
        }
    }
}
