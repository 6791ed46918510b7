package dev.tidings.migrations;

/** The roles that processes log in as. {@code db/roles.sql} tells what each may do. */
public enum DatabaseRole {
    /** Owns the event store and brings both schemas up. */
    OWNER("tidings_owner"),
    /** The command side. */
    COMMAND("tidings_command"),
    /** The query side. */
    QUERY("tidings_query"),
    /** Who watches PostgreSQL itself, and sees nobody's data. */
    MONITOR("tidings_monitor");

    private final String roleName;

    DatabaseRole(String roleName) {
        this.roleName = roleName;
    }

    /** As PostgreSQL knows it. */
    public String roleName() {
        return roleName;
    }
}
