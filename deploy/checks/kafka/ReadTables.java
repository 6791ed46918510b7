import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One group's database, read past all code that is being checked. */
final class ReadTables {

    private static final String TABLES =
            """
            select tablename from pg_tables
            where schemaname = 'read_model' and tablename not like 'projection\\_%'
              and tablename not in ('dead_letter', 'rebuild', 'operator_action', 'schema_history')
            """;

    private final String name;

    ReadTables(String name) {
        this.name = name;
    }

    /** How far all its projections are. */
    long position() throws SQLException {
        return Long.parseLong(texts("select coalesce(min(s.position), 0)::text from read_model.projection_segment s"
                        + " join read_model.projection_generation g using (projection, generation) where g.state = 'live'")
                .getFirst());
    }

    /** The last position of the log, where it is here. */
    long head() throws SQLException {
        return Long.parseLong(texts("select max(position)::text from event_store.event").getFirst());
    }

    long deadLetters() throws SQLException {
        return Long.parseLong(texts("select count(*)::text from read_model.dead_letter").getFirst());
    }

    /** Each table's number of rows and a digest of them. */
    Map<String, String> digests() throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        for (String table : texts(TABLES)) {
            digests.put(
                    table,
                    texts("select count(*) || ' rows, ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                                    + " from read_model." + table + " t")
                            .getFirst());
        }
        return digests;
    }

    /** The tables of any schema that hold a word, plainly. */
    List<String> holding(String word) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : texts("select format('%I.%I', schemaname, tablename) from pg_tables"
                + " where schemaname not in ('pg_catalog', 'information_schema')")) {
            if (!texts("select 'found' from " + table + " t where t::text ilike '%" + word + "%' limit 1")
                    .isEmpty()) {
                found.add(table);
            }
        }
        return found;
    }

    /** Lets go of the lock that says who publishes, as if its owner's connection had been cut. */
    void endPublishersConnection() throws SQLException {
        texts("select pg_terminate_backend(pid)::text from pg_locks where locktype = 'advisory' and granted and objsubid = 1"
                + " and (classid::bigint << 32 | objid::bigint) = hashtextextended('tidings publisher " + Topic.NAME
                + "', 0)");
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        Database.url(Database.PORT).replace("/tidings?", "/" + name + "?"), "tidings", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Override
    public String toString() {
        return name;
    }
}
