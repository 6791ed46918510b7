import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Holds what lies beside the log of users, names above all, against the log. */
final class Names {

    private final Log log;
    private final Connection connection;
    private final Report report;
    /** Who goes by a name, in lower case, at the log's end. */
    private final Map<String, String> holders = new TreeMap<>();
    /** By which name, in lower case, a user goes. */
    private final Map<String, String> names = new TreeMap<>();

    Names(Log log, Connection connection, Report report) {
        this.log = log;
        this.connection = connection;
        this.report = report;
    }

    void check() throws SQLException {
        namesAreUnique();
        claimsAreWhatTheLogSays();
        nothingWithoutItsEvent();
    }

    private void namesAreUnique() {
        List<String> evidence = new ArrayList<>();
        for (Log.Entry entry : log.entries()) {
            if (entry.name().equals("user.registered") || entry.name().equals("user.username-changed")) {
                String wanted = entry.content().toLowerCase(Locale.ROOT);
                String before = names.put(entry.stream(), wanted);
                if (before != null) {
                    holders.remove(before, entry.stream());
                }
                String holder = holders.put(wanted, entry.stream());
                if (holder != null && !holder.equals(entry.stream())) {
                    evidence.add(wanted + " is taken from " + holder + " by " + entry);
                }
            }
        }
        report.add("names are unique in the log", names.size() + " users", evidence);
    }

    private void claimsAreWhatTheLogSays() throws SQLException {
        List<String> evidence = new ArrayList<>();
        Map<String, String> claims = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select value, user_id::text from event_store.identity_claim where kind = 'username'")) {
            while (rows.next()) {
                claims.put(rows.getString(1), rows.getString(2));
            }
        }
        holders.forEach((name, user) -> {
            if (!user.equals(claims.get(name))) {
                evidence.add(name + " is " + user + " in the log, and claimed by " + claims.get(name));
            }
        });
        claims.forEach((name, user) -> {
            if (!holders.containsKey(name)) {
                evidence.add(name + " is claimed by " + user + ", who is " + names.get(user) + " in the log");
            }
        });
        report.add("names are held by whom the log says", claims.size() + " claims", evidence);
    }

    /** A registration that was refused leaves nothing beside the log. */
    private void nothingWithoutItsEvent() throws SQLException {
        List<String> evidence = new ArrayList<>();
        for (String table : List.of("identity_claim", "credential", "personal_data_key", "refresh_token")) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("select distinct user_id::text from event_store." + table)) {
                while (rows.next()) {
                    if (!names.containsKey(rows.getString(1))) {
                        evidence.add(table + " has a row of " + rows.getString(1) + ", of whom the log knows nothing");
                    }
                }
            }
        }
        report.add("nothing lies beside the log without its event", "4 tables", evidence);
    }
}
