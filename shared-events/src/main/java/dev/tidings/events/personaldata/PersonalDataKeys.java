package dev.tidings.events.personaldata;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The keys of the users' personal data, kept beside the log and never in it. Thread-safe. */
public final class PersonalDataKeys implements PersonalDataKeySource {

    private final JdbcTemplate jdbc;

    /** Where the schema {@code event_store} lies. */
    public PersonalDataKeys(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Makes and keeps the key of a new user, in the caller's transaction where there is one.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the user has a key already
     */
    public PersonalDataKey create(UUID userId) {
        byte[] key = PersonalDataKey.random();
        jdbc.update("insert into event_store.personal_data_key (user_id, key) values (?, ?)", userId, key);
        return new PersonalDataKey(key);
    }

    /**
     * Makes and keeps the keys of new users, in the caller's transaction where there is one.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one of them has a key already
     */
    public Map<UUID, PersonalDataKey> create(Collection<UUID> userIds) {
        UUID[] users = userIds.toArray(UUID[]::new);
        byte[][] keys = new byte[users.length][];
        Map<UUID, PersonalDataKey> created = new HashMap<>();
        for (int i = 0; i < users.length; i++) {
            keys[i] = PersonalDataKey.random();
            created.put(users[i], new PersonalDataKey(keys[i]));
        }
        jdbc.update(
                "insert into event_store.personal_data_key (user_id, key) select * from unnest(?::uuid[], ?::bytea[])",
                users,
                keys);
        return created;
    }

    /** Makes all that was sealed for the user unreadable for good, with the caller's transaction where there is one. */
    public void destroy(UUID userId) {
        jdbc.update("delete from event_store.personal_data_key where user_id = ?", userId);
    }

    @Override
    public Map<UUID, PersonalDataKey> find(Collection<UUID> userIds) {
        Map<UUID, PersonalDataKey> keys = new HashMap<>();
        jdbc.query(
                "select user_id, key from event_store.personal_data_key where user_id = any (?)",
                row -> {
                    keys.put(row.getObject(1, UUID.class), new PersonalDataKey(row.getBytes(2)));
                },
                (Object) userIds.toArray(UUID[]::new));
        return keys;
    }
}
