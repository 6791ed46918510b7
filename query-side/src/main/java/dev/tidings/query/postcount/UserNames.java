package dev.tidings.query.postcount;

import dev.tidings.events.SealedText;
import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeySource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Opens the names of many users with one query for their keys. */
@Component
class UserNames {

    private final PersonalDataKeySource keys;

    UserNames(@Qualifier("queryPersonalDataKeys") PersonalDataKeySource keys) {
        this.keys = keys;
    }

    /** A user whose key was destroyed has no name. */
    List<UserName> open(Map<UUID, Optional<SealedText>> sealed) {
        if (sealed.isEmpty()) {
            return List.of();
        }
        Map<UUID, PersonalDataKey> keysOfUsers = keys.find(sealed.keySet());
        return sealed.entrySet().stream()
                .map(user -> new UserName(
                        user.getKey(),
                        user.getValue()
                                .flatMap(name -> Optional.ofNullable(keysOfUsers.get(user.getKey()))
                                        .map(key -> key.open(name)))
                                .orElse(null)))
                .toList();
    }
}
