package dev.tidings.command.user;

import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.user.UserCommand.ChangeProfile;
import dev.tidings.events.SealedText;
import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeys;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Changes what users tell about themselves, which is as personal as their names. */
@Service
final class ProfileChange {

    private final CommandExecutor commands;
    private final PersonalDataKeys keys;

    ProfileChange(CommandExecutor commands, @Qualifier("commandPersonalDataKeys") PersonalDataKeys keys) {
        this.commands = commands;
        this.keys = keys;
    }

    /** @throws ProblemException 404 where there is no such user (any more) */
    Changed change(UUID userId, @Nullable String bio, @Nullable String image, IfMatch ifMatch) {
        PersonalDataKey key = keys.find(List.of(userId)).get(userId);
        if (key == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such user.");
        }
        return commands.carryOut(new ChangeProfile(userId, sealed(key, bio), sealed(key, image), key), ifMatch);
    }

    private static @Nullable SealedText sealed(PersonalDataKey key, @Nullable String text) {
        return text == null ? null : key.seal(text);
    }
}
