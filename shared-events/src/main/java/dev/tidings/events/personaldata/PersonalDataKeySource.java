package dev.tidings.events.personaldata;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Where the keys of users' personal data are had from. Nobody who asks it keeps what it answers for longer than the work at
 * hand: an erased user's key is to be gone everywhere. Thread-safe.
 */
public interface PersonalDataKeySource {

    /**
     * The keys of those users who have one. An erased user has none: what was sealed for it stays unreadable.
     *
     * @throws org.springframework.dao.DataAccessResourceFailureException where nobody can be asked for now
     */
    Map<UUID, PersonalDataKey> find(Collection<UUID> userIds);
}
