package dev.tidings.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Makes the roles that processes log in as, and gives each what it must have in a database. */
public final class DatabaseRoles {

    private static final String SCRIPT = "db/roles.sql";

    private DatabaseRoles() {}

    /**
     * Brings roles, rights and owners to what they should be, whatever they were, and sets the passwords, all in one
     * transaction. What a single user owned before changes hands.
     *
     * @param superuser connects to the database that the schemas lie in, or will
     * @param passwords of the roles; those that are not named keep theirs
     */
    public static void establish(DataSource superuser, Map<DatabaseRole, String> passwords) throws SQLException {
        try (Connection connection = superuser.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(script());
                for (Map.Entry<DatabaseRole, String> password : passwords.entrySet()) {
                    // Hashed here: what is sent, and may be logged, is no password.
                    connection
                            .unwrap(PGConnection.class)
                            .alterUserPassword(
                                    password.getKey().roleName(),
                                    password.getValue().toCharArray(),
                                    "scram-sha-256");
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static String script() {
        try (InputStream script = DatabaseRoles.class.getClassLoader().getResourceAsStream(SCRIPT)) {
            return new String(Objects.requireNonNull(script, SCRIPT).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
