package dev.tidings.command.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A password that a user may choose. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@NotNull(message = "must be given")
@CodePoints(min = NewPassword.MIN, max = NewPassword.MAX)
@HardToGuess
@Constraint(validatedBy = {})
public @interface NewPassword {

    int MIN = 8;
    int MAX = 128;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
