package dev.tidings.query.site;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what the site is called now: one look by the primary key of a table of one row. Thread-safe. */
@Component
public class SiteReader {

    private final JdbcClient jdbc;

    SiteReader(@Qualifier("readerDataSource") DataSource readers) {
        this.jdbc = JdbcClient.create(readers);
    }

    /** What an administrator has called it, or Tidings. */
    public SiteDescription read() {
        Optional<SiteDescription> described = jdbc.sql("select name, description from site limit 1")
                .query((row, number) -> new SiteDescription(row.getString("name"), row.getString("description")))
                .optional();
        return described.orElse(SiteDescription.DEFAULT);
    }
}
