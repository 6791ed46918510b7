package dev.tidings.command.input;

import org.jspecify.annotations.Nullable;

/** A request with a password, and whether it may be one of those that are guessed first. */
public interface ChosenPassword {

    /** The password; null where it is missing. */
    @Nullable
    String password();

    /** True where the client has rules of its own for passwords; null for false. */
    @Nullable
    Boolean allowCommonPassword();
}
