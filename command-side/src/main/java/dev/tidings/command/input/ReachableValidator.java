package dev.tidings.command.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Knows the reserved names. */
public final class ReachableValidator implements ConstraintValidator<Reachable, String> {

    @Override
    public boolean isValid(@Nullable String username, ConstraintValidatorContext context) {
        return username == null || !ReservedUsernames.contain(username);
    }
}
