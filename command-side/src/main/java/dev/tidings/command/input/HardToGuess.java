package dev.tidings.command.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A password, or the one of a {@link ChosenPassword}, that is not among those that are guessed first. Null passes. */
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {HardToGuessValidator.class, ChosenPasswordValidator.class})
public @interface HardToGuess {

    String message() default "is one of the most common passwords: choose another one";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
