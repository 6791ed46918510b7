package dev.tidings.query;

import dev.tidings.events.Role;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions and roles as the command side leaves them in the database. */
public final class Logins {

    private final JdbcClient jdbc;

    /** As the owner of the schema {@code event_store}. */
    public Logins(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Begins a session of the user, who has these roles from now on. */
    public UUID session(UUID user, Role... roles) {
        setRoles(user, roles);
        UUID session = UUID.randomUUID();
        jdbc.sql("""
                        insert into event_store.session (session_id, user_id, created_at, last_used_at, expires_at)
                        values (?, ?, now(), now(), now() + interval '30 days')
                        """).params(session, user).update();
        return session;
    }

    /** Gives the user these roles in place of what it had. */
    public void setRoles(UUID user, Role... roles) {
        jdbc.sql("delete from event_store.user_role where user_id = ?")
                .param(user)
                .update();
        for (Role role : roles) {
            jdbc.sql("insert into event_store.user_role (user_id, role) values (?, ?)")
                    .params(user, role.name())
                    .update();
        }
    }

    /** Ends all sessions of the user. */
    public void end(UUID user) {
        jdbc.sql("delete from event_store.session where user_id = ?")
                .param(user)
                .update();
    }
}
