package dev.tidings.command.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Looks at passwords as they are kept. */
public final class HardToGuessValidator implements ConstraintValidator<HardToGuess, String> {

    @Override
    public boolean isValid(@Nullable String password, ConstraintValidatorContext context) {
        return password == null || !CommonPasswords.contain(PasswordText.normalized(password));
    }
}
