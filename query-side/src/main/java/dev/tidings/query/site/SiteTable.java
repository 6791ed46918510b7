package dev.tidings.query.site;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes {@code site}. */
@Component
class SiteTable {

    private static final String WRITE = """
            insert into site (id, name, description, version)
            values (?, ?, ?, ?)
            on conflict (id) do update
               set name = excluded.name, description = excluded.description, version = excluded.version
            """;

    private final JdbcTemplate jdbc;

    SiteTable(DataSource readModelDataSource) {
        this.jdbc = new JdbcTemplate(readModelDataSource);
    }

    void write(UUID id, String name, String description, long version) {
        jdbc.update(WRITE, id, name, description, version);
    }
}
