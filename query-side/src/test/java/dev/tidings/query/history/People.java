package dev.tidings.query.history;

import dev.tidings.events.SealedText;
import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** A handful of users whose personal data can be sealed. */
public final class People {

    public static final int COUNT = 4;

    private final PersonalDataKeys keys;
    private final Map<UUID, PersonalDataKey> keyOf = new HashMap<>();

    public People(DataSource database) {
        keys = new PersonalDataKeys(database);
        IntStream.range(0, COUNT).forEach(user -> keyOf.put(id(user), keys.create(id(user))));
    }

    public static UUID id(int user) {
        return new UUID(1, user);
    }

    public PersonalDataKeys keys() {
        return keys;
    }

    SealedText seal(UUID user, String text) {
        return keyOf.get(user).seal(text);
    }
}
