package dev.tidings.command.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Looks at the password unless it may be anything, and names its field. */
public final class ChosenPasswordValidator implements ConstraintValidator<HardToGuess, ChosenPassword> {

    @Override
    public boolean isValid(ChosenPassword chosen, ConstraintValidatorContext context) {
        String password = chosen.password();
        if (password == null
                || Boolean.TRUE.equals(chosen.allowCommonPassword())
                || !CommonPasswords.contain(PasswordText.normalized(password))) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode("password")
                .addConstraintViolation();
        return false;
    }
}
