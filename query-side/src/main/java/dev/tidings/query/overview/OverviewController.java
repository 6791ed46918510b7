package dev.tidings.query.overview;

import dev.tidings.http.Caller;
import dev.tidings.query.overview.OverviewResponse.Database;
import dev.tidings.query.overview.OverviewResponse.Node;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the service does, at a glance. */
@RestController
@Tag(name = "Operations")
class OverviewController {

    private static final String NODES =
            "select node, seen_at, versions from read_model.projection_node order by node limit 1000";

    private static final String DATABASE = """
        select current_setting('server_version') as version, pg_postmaster_start_time() as started_at,
               pg_database_size(current_database()) as bytes,
               (select sum(numbackends) from pg_stat_database) as connections,
               current_setting('max_connections')::int as max_connections
        """;

    private final JdbcClient database;
    private final LastHour hour;
    private final JsonMapper json;

    OverviewController(JdbcClient readModelJdbcClient, LastHour hour, JsonMapper json) {
        this.database = readModelJdbcClient;
        this.hour = hour;
        this.json = json;
    }

    @GetMapping("/ops/overview")
    @Operation(
            summary = "Nodes, versions, database, and the last hour",
            description = "The answering node keeps the hour in its memory: requests and errors are its own, counted "
                    + "from its start; lag and the log's end are everybody's.")
    OverviewResponse overview(Caller caller) {
        caller.requireOperator();
        List<Sample> samples = new ArrayList<>(hour.samples());
        samples.add(hour.now());
        return new OverviewResponse(
                Objects.requireNonNullElse(OverviewController.class.getPackage().getImplementationVersion(), "unknown"),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                nodes(),
                database(),
                samples);
    }

    private List<Node> nodes() {
        return database.sql(NODES)
                .query((row, number) -> new Node(
                        row.getString("node"),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        versions(row.getString("versions"))))
                .list();
    }

    /** Numbers stand there as texts. */
    private Map<String, Integer> versions(String text) {
        Map<String, Integer> versions = new TreeMap<>();
        json.readValue(text, new TypeReference<Map<String, String>>() {})
                .forEach((name, version) -> versions.put(name, Integer.valueOf(version)));
        return versions;
    }

    private Database database() {
        return database.sql(DATABASE)
                .query((row, number) -> new Database(
                        row.getString("version"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getLong("bytes"),
                        row.getInt("connections"),
                        row.getInt("max_connections")))
                .single();
    }
}
