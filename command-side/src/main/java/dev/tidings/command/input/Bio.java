package dev.tidings.command.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a user tells about itself. Null and blank ones pass. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Visible
@CodePoints(max = 1_000, message = "must have at most {max} characters")
@Constraint(validatedBy = {})
public @interface Bio {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
