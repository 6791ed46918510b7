package dev.tidings.query.user;

import static dev.tidings.query.batch.Column.booleans;
import static dev.tidings.query.batch.Column.instants;
import static dev.tidings.query.batch.Column.longs;
import static dev.tidings.query.batch.Column.texts;
import static dev.tidings.query.batch.Column.uuids;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes {@code user_profile}, many rows a statement. */
@Component
class UserProfileTable {

    private static final String INSERT = """
            insert into user_profile
                (id, username, username_key, named_at, email, email_proved, bio, image, verified, roles, created_at,
                 version, erased, suspended)
            select id, username, username_key, named_at, email, coalesce(email_proved, false), bio, image,
                   coalesce(verified, false), string_to_array(granted, ','), created_at, version, erased,
                   coalesce(suspended, false)
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as u (id, username, username_key, named_at, email, email_proved, bio, image, verified, granted,
                      created_at, version, erased, suspended)
            """;

    private static final String UPDATE = """
            update user_profile p
               set username     = case when u.named then u.username else p.username end,
                   username_key = case when u.named then u.username_key else p.username_key end,
                   named_at     = greatest(u.named_at, p.named_at),
                   email        = case when u.addressed then u.email else p.email end,
                   email_proved = coalesce(u.email_proved, p.email_proved),
                   bio          = case when u.told then u.bio else p.bio end,
                   image        = case when u.told then u.image else p.image end,
                   verified     = coalesce(u.verified, p.verified),
                   roles        = array(select role
                                          from unnest(p.roles || string_to_array(u.granted, ',')) as role
                                         where role <> all (string_to_array(u.revoked, ','))
                                         group by role
                                         order by role),
                   version      = u.version,
                   erased       = p.erased or u.erased,
                   suspended    = coalesce(u.suspended, p.suspended)
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as u (id, named, username, username_key, named_at, addressed, email, email_proved, told, bio, image,
                      verified, granted, revoked, version, erased, suspended)
             where p.id = u.id
            """;

    private final JdbcTemplate jdbc;

    UserProfileTable(DataSource readModelDataSource) {
        this.jdbc = new JdbcTemplate(readModelDataSource);
    }

    void insert(List<UserRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(
                INSERT,
                uuids(rows, UserRow::id),
                texts(rows, UserRow::username),
                texts(rows, UserRow::usernameKey),
                longs(rows, UserRow::namedAt),
                texts(rows, UserRow::email),
                booleans(rows, UserRow::emailProved),
                texts(rows, UserRow::bio),
                texts(rows, UserRow::image),
                booleans(rows, UserRow::verified),
                texts(rows, UserRow::granted),
                instants(rows, UserRow::registeredAt),
                longs(rows, UserRow::version),
                booleans(rows, UserRow::erased),
                booleans(rows, UserRow::suspended));
    }

    void update(List<UserRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(
                UPDATE,
                uuids(rows, UserRow::id),
                booleans(rows, UserRow::named),
                texts(rows, UserRow::username),
                texts(rows, UserRow::usernameKey),
                longs(rows, UserRow::namedAt),
                booleans(rows, UserRow::addressed),
                texts(rows, UserRow::email),
                booleans(rows, UserRow::emailProved),
                booleans(rows, UserRow::told),
                texts(rows, UserRow::bio),
                texts(rows, UserRow::image),
                booleans(rows, UserRow::verified),
                texts(rows, UserRow::granted),
                texts(rows, UserRow::revoked),
                longs(rows, UserRow::version),
                booleans(rows, UserRow::erased),
                booleans(rows, UserRow::suspended));
    }
}
