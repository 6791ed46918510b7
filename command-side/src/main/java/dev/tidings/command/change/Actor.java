package dev.tidings.command.change;

import java.util.UUID;

/**
 * Who wants a change.
 *
 * @param admin whether it may change what belongs to others
 */
public record Actor(UUID userId, boolean admin) {

    /** Whether it may change what belongs to the given user. */
    public boolean mayChangeWorkOf(UUID owner) {
        return admin || userId.equals(owner);
    }
}
