package dev.tidings.benchmarks.node;

import dev.tidings.benchmarks.database.Database;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A side within this process, whose beans can be had. */
public final class InProcessNode implements Node {

    private final ConfigurableApplicationContext context;

    private InProcessNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it. Both sides are on the class path, so that each must be told which settings are its own. */
    public static InProcessNode start(Side side, Database database) {
        return start(side, database, List.of());
    }

    /**
     * The same with more settings.
     *
     * @param more as on the command line
     */
    static InProcessNode start(Side side, Database database, List<String> more) {
        List<String> settings = new ArrayList<>(side.settings(database, 0));
        // Times mean nothing here, and a search that takes too long finds less.
        settings.add("--tidings.query.search-timeout=30s");
        settings.addAll(more);
        settings.add("--spring.config.location=classpath:tidings-%s.yml"
                .formatted(side == Side.COMMAND ? "command" : "query"));
        if (side == Side.COMMAND) {
            settings.add("--spring.autoconfigure.exclude="
                    + "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
                    + "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration");
        }
        return new InProcessNode(new SpringApplicationBuilder(side.application()).run(settings.toArray(String[]::new)));
    }

    /** A bean of its context. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A bean of its context, for what has no type that can be named here. */
    public Object bean(String name) {
        return context.getBean(name);
    }

    @Override
    public URI url() {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public void close() {
        context.close();
    }
}
